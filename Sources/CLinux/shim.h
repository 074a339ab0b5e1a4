// Linux calls that Swift's glibc module lacks: they are declared only for _GNU_SOURCE, or in separate headers.
#pragma once

#if defined(__linux__)
#include <linux/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

extern int syncfs(int descriptor);

// RENAME_NOREPLACE and RENAME_EXCHANGE of <linux/fs.h>, which defines more names than are needed here.
static const unsigned tejun_rename_noreplace = 1, tejun_rename_exchange = 2;
extern int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned flags);

extern int statx(int folder, const char *name, int flags, unsigned mask, struct statx *status);

// The special attributes of the file `name` in `folder`, links not followed: STATX_ATTR_… as in statx(2); 0 if
// the system does not say.
static inline unsigned long long tejun_attributes(int folder, const char *name) {
  struct statx status;
  // AT_SYMLINK_NOFOLLOW.
  return statx(folder, name, 0x100, 0, &status) == 0 ? status.stx_attributes : 0;
}
#endif
