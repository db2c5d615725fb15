#include "CLexicon.h"

_Alignas(64) static const uint8_t bytes[] = {
#embed "lexicon.bin"
};

const uint8_t *greffe_lexicon_bytes(void) { return bytes; }
