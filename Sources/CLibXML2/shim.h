#ifndef GREFFE_CLIBXML2_SHIM_H
#define GREFFE_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlversion.h>
#include <libxml/xmlwriter.h>

/* What libxml2 calls on this thread when an error belongs to no context, so that it can be put back. */
typedef struct {
  xmlGenericErrorFunc generic;
  void *generic_context;
  xmlStructuredErrorFunc structured;
  void *structured_context;
} greffe_error_handlers;

/* Variadic, hence in C: takes what libxml2 would print on stderr and does nothing with it. */
static void greffe_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline greffe_error_handlers greffe_replace_error_handlers(xmlStructuredErrorFunc handler, void *context) {
  greffe_error_handlers previous = {xmlGenericError, xmlGenericErrorContext, xmlStructuredError, xmlStructuredErrorContext};
  xmlSetGenericErrorFunc(NULL, greffe_ignore);
  xmlSetStructuredErrorFunc(context, handler);
  return previous;
}

static inline void greffe_restore_error_handlers(greffe_error_handlers previous) {
  xmlSetGenericErrorFunc(previous.generic_context, previous.generic);
  xmlSetStructuredErrorFunc(previous.structured_context, previous.structured);
}

/* A buffer that doubles, for a linear time; in 2.9 that is not the default, and from 2.14 there is no choice. */
static inline xmlBufferPtr greffe_create_buffer(void) {
  xmlBufferPtr buffer = xmlBufferCreateSize(1 << 16);
#if LIBXML_VERSION < 21400
  if (buffer != NULL) xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT);
#endif
  return buffer;
}

/* `serror` of a parser context is given the SAX user data, which is the context itself: the collector rides in `_private`. */
static inline void greffe_set_parser_handler(xmlParserCtxtPtr parser, xmlStructuredErrorFunc handler, void *context) {
#if LIBXML_VERSION >= 21300
  xmlCtxtSetErrorHandler(parser, handler, context);
#else
  (void)context;
  parser->sax->serror = handler;
#endif
}

/* Whether the internal subset declares an entity, general or parameter. */
static inline int greffe_declares_entities(xmlDocPtr document) {
  return document->intSubset != NULL && (document->intSubset->entities != NULL || document->intSubset->pentities != NULL);
}

#endif
