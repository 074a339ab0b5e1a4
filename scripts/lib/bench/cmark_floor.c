// The lower limit for work that goes through cmark: `cmark_floor FILE TIMES` parses FILE as CommonMark and renders it
// to HTML, TIMES times in one process, and writes nothing.
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
  FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
  if (!file) {
    fputs("usage: cmark_floor FILE TIMES\n", stderr);
    return 64;
  }
  static char text[16 << 20];
  size_t length = fread(text, 1, sizeof text, file), rendered = 0;
  fclose(file);
  if (length == 0 || length == sizeof text) {
    fputs("cmark_floor: the file is empty or too large\n", stderr);
    return 65;
  }
  for (long times = strtol(arguments[2], NULL, 10); times > 0; times--) {
    char *html = cmark_markdown_to_html(text, length, CMARK_OPT_UNSAFE);
    rendered += strlen(html);
    free(html);
  }
  printf("%zu\n", rendered);  // so that no compiler finds the work useless
  return 0;
}
