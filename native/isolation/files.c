// What of the file system the isolated program may use: Landlock, the kernel's access control that needs no privileges.
// Numbers and structures are those of the kernel's <linux/landlock.h>, which is older than the kernel on many machines.
#include "isolate.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446, ASK_VERSION = 1, PATH_BENEATH = 1 };

#define EXECUTE (1ULL << 0)
#define WRITE_FILE (1ULL << 1)
#define READ_FILE (1ULL << 2)
#define READ_DIR (1ULL << 3)
#define REMOVE_FILE (1ULL << 5)
#define MAKE_REG (1ULL << 8)
#define FIRST_VERSION ((1ULL << 13) - 1)
#define REFER (1ULL << 13)     // version 2: links and renames from one folder to another
#define TRUNCATE (1ULL << 14)  // version 3
#define IOCTL_DEV (1ULL << 15) // version 5
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV)

struct ruleset {
  uint64_t files;
  uint64_t net;    // version 4: binding and connecting TCP
  uint64_t scoped; // version 6: abstract sockets and signals
};
struct rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

static int rules;
static uint64_t handled;

int files_begin(int max) {
  int version = (int)syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);
  if (version > max) version = max;
  if (version < 1) {
    if (version == 0) errno = EOPNOTSUPP;
    fail("the kernel has no Landlock (it is in Linux 5.13 and newer, where it is switched on)", NULL);
  }
  handled = FIRST_VERSION;
  if (version >= 2) handled |= REFER;
  if (version >= 3) handled |= TRUNCATE;
  if (version >= 5) handled |= IOCTL_DEV;
  struct ruleset set = {handled, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t known = version >= 6 ? sizeof set : offsetof(struct ruleset, scoped);
  if (version < 4) known = offsetof(struct ruleset, net);
  rules = (int)syscall(CREATE_RULESET, &set, known, 0);
  if (rules < 0) fail("Landlock takes no rules", NULL);
  return version;
}

static uint64_t rights(enum use use) {
  switch (use) {
    case USE_READ: return READ_FILE | READ_DIR;
    case USE_EXECUTE: return READ_FILE | EXECUTE;
    case USE_WRITE: return READ_FILE | READ_DIR | WRITE_FILE | REMOVE_FILE | MAKE_REG | TRUNCATE;
  }
  return 0;
}

void files_allow(const char *path, enum use use, int required) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) {
    if (!required && (errno == ENOENT || errno == ENOTDIR || errno == EACCES)) return;
    fail("cannot open", path);
  }
  struct stat kind;
  if (fstat(file, &kind)) fail("cannot look at", path);
  struct rule rule = {rights(use) & handled, file};
  if (!S_ISDIR(kind.st_mode)) rule.allowed &= OF_FILES;
  if (syscall(ADD_RULE, rules, PATH_BENEATH, &rule, 0)) fail("Landlock refuses a rule for", path);
  close(file);
}

void files_restrict(void) {
  if (syscall(RESTRICT_SELF, rules, 0)) fail("Landlock cannot be put into force", NULL);
  close(rules);
}
