// Preloaded with LD_PRELOAD: holds the tool at a point of its work, and makes it fail at another, so that
// events come in the order that a test needs. It communicates through files in the folder HOLD_FOLDER:
//
//   held    the tool has reached the point of HOLD_AT
//   failed  the failure of FAIL_AT has happened
//   struck  the call of CALL_AT was made
//   ending  the thread that handles a signal waits for another one
//   go      made by the test: the tool may continue
//
// HOLD_AT   "write:SITE/N": in the middle of the bytes of the N-th new file (from 1) of the site SITE, or of the folder
//           SITE itself;
//           "rename:N": before the N-th site or file is put into place;
//           "exchanged:N": after that, before what was there is removed;
//           "result:N": in the thread that has written the N-th new file overall, when it has woken another one to
//           continue with what it has made (as libdispatch does, by a semaphore)
// FAIL_AT   "SITE/N": that new file finds the disk full, when the tool is held
// CALL_AT   "kill:N": the process is killed before its N-th call that changes names in or below a folder Output;
//           "EIO:N": its N-th call there that opens a file or changes names fails with EIO
// REFUSED   what the file system does not support: "exchange" of folders
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include <unistd.h>

// The C library's own functions: looked up before anything is hooked, because a signal handler must not look them up.
#define OWN(name) static __typeof__(&name) own_##name
OWN(open);
OWN(openat);
OWN(write);
OWN(renameat);
OWN(renameat2);
OWN(linkat);
OWN(unlinkat);
OWN(mkdirat);
OWN(read);
OWN(syscall);
OWN(sem_post);

__attribute__((constructor)) static void look_up(void) {
  own_open = dlsym(RTLD_NEXT, "open");
  own_openat = dlsym(RTLD_NEXT, "openat");
  own_write = dlsym(RTLD_NEXT, "write");
  own_renameat = dlsym(RTLD_NEXT, "renameat");
  own_renameat2 = dlsym(RTLD_NEXT, "renameat2");
  own_linkat = dlsym(RTLD_NEXT, "linkat");
  own_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
  own_mkdirat = dlsym(RTLD_NEXT, "mkdirat");
  own_read = dlsym(RTLD_NEXT, "read");
  own_syscall = dlsym(RTLD_NEXT, "syscall");
  own_sem_post = dlsym(RTLD_NEXT, "sem_post");
}

#define NEXT(name) ((own_##name ? (void)0 : look_up()), own_##name)

enum { ORDINARY, TEMPORARY, HELD, FULL };

static _Atomic char state_of[65536];  // by descriptor
static atomic_int opened_held, opened_full, placed, exchanged, written, called;
static _Thread_local int was_told, has_result;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static void path_of(char *path, size_t size, const char *name) {
  snprintf(path, size, "%s/%s", setting("HOLD_FOLDER"), name);
}

static void tell(const char *name) {
  char path[4096];
  path_of(path, sizeof path, name);
  int descriptor = NEXT(open)(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) abort();
  close(descriptor);
}

static void await(const char *name) {
  char path[4096];
  path_of(path, sizeof path, name);
  while (access(path, F_OK) != 0) usleep(1000);
}

static void hold(void) {
  int number = errno;
  tell("held");
  await("go");
  errno = number;
}

// The path of an open folder; empty if it is not known.
static void path_of_open(char *path, size_t size, int folder) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, path, size - 1);
  path[length < 0 ? 0 : length] = 0;
}

// Whether a new file in `folder` is the one that `place`, SITE/N, names. The hidden folder of a run has folders
// called NUMBER:SITE, and files that belong in the output folder itself.
static int is_at(const char *place, int folder, atomic_int *count) {
  char path[4096];
  const char *slash = strrchr(place, '/');
  if (!slash) return 0;
  path_of_open(path, sizeof path, folder);
  char *last = strrchr(path, '/');
  if (last && strncmp(last, "/.tejun-", 8) == 0) {
    *last = 0;
    last = strrchr(path, '/');
  }
  if (!last) return 0;
  const char *colon = strchr(last, ':'), *name = colon ? colon + 1 : last + 1;
  size_t site = (size_t)(slash - place);
  if (strlen(name) != site || strncmp(name, place, site) != 0) return 0;
  return atomic_fetch_add(count, 1) + 1 == atoi(slash + 1);
}

// Whether the call on `name` in `folder` must fail; it may not return at all.
static int strikes(int folder, const char *name, int changes) {
  const char *at = setting("CALL_AT"), *colon = strchr(at, ':');
  int kills = strncmp(at, "kill:", 5) == 0;
  char path[4096];
  if (!colon || name[0] == '/' || folder == AT_FDCWD || (kills && !changes)) return 0;
  path_of_open(path, sizeof path, folder);
  if (!strstr(path, "/Output")) return 0;
  if (atomic_fetch_add(&called, 1) + 1 != atoi(colon + 1)) return 0;
  tell("struck");
  if (kills) raise(SIGKILL);
  errno = EIO;
  return 1;
}

static int opened(int descriptor, int folder, int flags) {
  if (descriptor < 0 || descriptor >= (int)sizeof state_of) return descriptor;
  char state = ORDINARY;
  if (flags & O_CREAT) {
    state = TEMPORARY;
    const char *at = setting("HOLD_AT");
    if (strncmp(at, "write:", 6) == 0 && is_at(at + 6, folder, &opened_held)) state = HELD;
    if (is_at(setting("FAIL_AT"), folder, &opened_full)) state = FULL;
  }
  atomic_store(&state_of[descriptor], state);
  return descriptor;
}

static int open_in(int folder, const char *name, int flags, mode_t mode) {
  if (strikes(folder, name, flags & O_CREAT)) return -1;
  return opened(NEXT(openat)(folder, name, flags, mode), folder, flags);
}

int openat(int folder, const char *name, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_in(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_in(folder, name, flags | O_LARGEFILE, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  char state = ORDINARY;
  if (descriptor >= 0 && descriptor < (int)sizeof state_of) state = atomic_exchange(&state_of[descriptor], ORDINARY);
  if (state == HELD) {
    ssize_t half = NEXT(write)(descriptor, bytes, count / 2);
    hold();
    return half;
  }
  if (state == FULL) {
    await("held");
    tell("failed");
    errno = ENOSPC;
    return -1;
  }
  ssize_t done = NEXT(write)(descriptor, bytes, count);
  const char *at = setting("HOLD_AT");
  if (state == TEMPORARY && strncmp(at, "result:", 7) == 0) {
    has_result = atomic_fetch_add(&written, 1) + 1 == atoi(at + 7);
  }
  return done;
}

int sem_post(sem_t *semaphore) {
  int result = NEXT(sem_post)(semaphore);
  if (has_result) {
    has_result = 0;
    hold();
  }
  return result;
}

static void place(int from, int to) {
  const char *at = setting("HOLD_AT");
  // A name that changes within the hidden folder puts nothing into place.
  if (from == to) return;
  if (strncmp(at, "rename:", 7) == 0 && atomic_fetch_add(&placed, 1) + 1 == atoi(at + 7)) hold();
}

int renameat(int from, const char *old, int to, const char *new) {
  if (strikes(from, old, 1)) return -1;
  place(from, to);
  return NEXT(renameat)(from, old, to, new);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  if (strikes(from, old, 1)) return -1;
  if (strcmp(setting("REFUSED"), "exchange") == 0) {
    errno = EINVAL;
    return -1;
  }
  place(from, to);
  int result = NEXT(renameat2)(from, old, to, new, flags);
  const char *at = setting("HOLD_AT");
  if (result == 0 && (flags & RENAME_EXCHANGE) && strncmp(at, "exchanged:", 10) == 0 &&
      atomic_fetch_add(&exchanged, 1) + 1 == atoi(at + 10)) {
    hold();
  }
  return result;
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
  return strikes(from, old, 1) ? -1 : NEXT(linkat)(from, old, to, new, flags);
}

int unlinkat(int folder, const char *name, int flags) {
  return strikes(folder, name, 1) ? -1 : NEXT(unlinkat)(folder, name, flags);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  return strikes(folder, name, 1) ? -1 : NEXT(mkdirat)(folder, name, mode);
}

// One byte from a pipe: the number of a signal.
ssize_t read(int descriptor, void *bytes, size_t count) {
  ssize_t done = NEXT(read)(descriptor, bytes, count);
  struct stat status;
  if (done == 1 && count == 1 && fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode)) was_told = 1;
  return done;
}

// Where libdispatch and the Swift runtime wait for other threads.
long syscall(long number, ...) {
  long a[6];
  va_list rest;
  va_start(rest, number);
  for (int index = 0; index < 6; index++) a[index] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_futex && was_told && ((int)a[1] & FUTEX_CMD_MASK) == FUTEX_WAIT) tell("ending");
  return NEXT(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
