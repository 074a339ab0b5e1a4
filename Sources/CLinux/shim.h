// Calls of Linux that Swift's module of glibc lacks: one is declared for _GNU_SOURCE alone, the others in headers of
// their own.
#pragma once

#if defined(__linux__)
#include <malloc.h>
#include <sys/vfs.h>

extern int syncfs(int descriptor);
#endif
