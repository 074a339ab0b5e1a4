#include "CSignals.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static volatile sig_atomic_t pipe_descriptor = -1;

static void tell(int signal) {
  int number = errno;
  unsigned char byte = (unsigned char)signal;
  // There is always room: each signal writes only once.
  if (write(pipe_descriptor, &byte, 1) < 0) {
  }
  errno = number;
}

int tejun_tell_signal(int signal, int descriptor) {
  struct sigaction action, before;
  if (sigaction(signal, NULL, &before) != 0) return -1;
  if (before.sa_handler == SIG_IGN) return 0;
  pipe_descriptor = descriptor;
  action.sa_handler = tell;
  sigemptyset(&action.sa_mask);
  // SA_RESTART: reading or writing that is interrupted continues.
  action.sa_flags = SA_RESTART | SA_RESETHAND;
  return sigaction(signal, &action, NULL);
}
