// Calls of Linux that Swift's module of glibc lacks: one is declared for _GNU_SOURCE alone, the other in a header of its
// own.
#pragma once

#if defined(__linux__)
#include <sys/vfs.h>

extern int syncfs(int descriptor);
#endif
