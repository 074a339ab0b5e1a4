// Runs one command and says what it cost: `measure RESULT LOG COMMAND [ARGUMENT…]`.
//
// RESULT gets one line: wall, user and system time in microseconds, peak resident memory in KiB, exit status. Times and
// memory are those of the command and the children it waited for; memory is that of the largest single process. LOG
// gets the output of the command. A separate launcher, because Linux counts the memory of the forking process towards
// the peak of the process it starts: started from Python, nothing would seem smaller than Python.
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static void run(const char *log, char **command) {
  int nothing = open("/dev/null", O_RDONLY);
  int out = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (nothing < 0 || out < 0) _exit(126);
  dup2(nothing, 0);
  dup2(out, 1);
  dup2(out, 2);
  execvp(command[0], command);
  perror(command[0]);
  _exit(127);
}

int main(int count, char **arguments) {
  if (count < 4) {
    fputs("usage: measure RESULT LOG COMMAND [ARGUMENT…]\n", stderr);
    return 64;
  }
  long long start = now();
  pid_t child = fork();
  if (child == 0) run(arguments[2], arguments + 3);
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    perror("measure");
    return 70;
  }
  long long wall = now() - start;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  FILE *result = fopen(arguments[1], "w");
  if (!result) {
    perror(arguments[1]);
    return 73;
  }
  fprintf(result, "%lld %lld %lld %ld %d\n", wall, microseconds(usage.ru_utime), microseconds(usage.ru_stime),
          usage.ru_maxrss, code);
  return fclose(result) ? 73 : 0;
}
