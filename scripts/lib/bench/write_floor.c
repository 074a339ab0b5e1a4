// The lower limit for any tool that writes documents: files of given sizes, without any other work.
//
// `write_floor write|compare FOLDER COUNT INDEX-SIZE NAME SIZE [NAME SIZE …]`
//
// Writes FOLDER/site-00001/NAME and so on for COUNT sites, and FOLDER/index.html, without fsync. `compare` first reads
// what is there and writes only what differs, like a tool that leaves unchanged files alone.
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int comparing;
static char *content, *existing;

static void fail(const char *path) {
  perror(path);
  exit(73);
}

/// Whether PATH holds exactly the first SIZE bytes of the content.
static int same(const char *path, size_t size) {
  int file = open(path, O_RDONLY);
  if (file < 0) return 0;
  size_t length = 0;
  ssize_t part;
  while (length <= size && (part = read(file, existing + length, size + 1 - length)) > 0) length += (size_t)part;
  close(file);
  return length == size && memcmp(existing, content, size) == 0;
}

static void put(const char *path, size_t size) {
  if (comparing && same(path, size)) return;
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) fail(path);
  for (size_t written = 0; written < size;) {
    ssize_t part = write(file, content + written, size - written);
    if (part < 0) fail(path);
    written += (size_t)part;
  }
  if (close(file)) fail(path);
}

static void folder(const char *path) {
  if (mkdir(path, 0755) && errno != EEXIST) fail(path);
}

int main(int count, char **arguments) {
  if (count < 7 || count % 2 == 0) {
    fputs("usage: write_floor write|compare FOLDER COUNT INDEX-SIZE NAME SIZE [NAME SIZE …]\n", stderr);
    return 64;
  }
  comparing = strcmp(arguments[1], "compare") == 0;
  size_t index_size = strtoul(arguments[4], NULL, 10), largest = index_size;
  for (int name = 5; name < count; name += 2) {
    size_t size = strtoul(arguments[name + 1], NULL, 10);
    if (size > largest) largest = size;
  }
  content = malloc(largest + 1);
  existing = malloc(largest + 1);
  if (!content || !existing) return 70;
  for (size_t at = 0; at < largest; at++) content[at] = (char)('a' + at % 23);  // a sparse file would cost less

  char path[4096];
  folder(arguments[2]);
  long sites = strtol(arguments[3], NULL, 10);
  for (long site = 1; site <= sites; site++) {
    snprintf(path, sizeof path, "%s/site-%05ld", arguments[2], site);
    folder(path);
    for (int name = 5; name < count; name += 2) {
      snprintf(path, sizeof path, "%s/site-%05ld/%s", arguments[2], site, arguments[name]);
      put(path, strtoul(arguments[name + 1], NULL, 10));
    }
  }
  snprintf(path, sizeof path, "%s/index.html", arguments[2]);
  put(path, index_size);
  return 0;
}
