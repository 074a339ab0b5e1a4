// The one place that names the C header; pkg-config supplies its folder.
#include <cmark.h>
