#pragma once
#include <stdint.h>

/// lexicon.bin, made by `make lexicon`, as it stands in the read-only part of the binary; aligned to 64 bytes.
const uint8_t *greffe_lexicon_bytes(void);
