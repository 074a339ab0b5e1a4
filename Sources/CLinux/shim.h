// Calls of Linux that glibc declares for _GNU_SOURCE alone, which Swift's module of it is not built with.
#pragma once

#if defined(__linux__)
extern int syncfs(int descriptor);
#endif
