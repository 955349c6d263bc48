// sohoa-isolate: starts a program that can do nothing but read and write the files that it is given.
//
// The engines of Sohoa open files of strangers with libraries that have had faults. Whoever takes one over shall have nothing of it. Needs
// no privileges, and gives up those that it has. After this the process becomes the program, so it costs neither memory nor time.
// src/docs/adr/0032-isolated-engines.md says why it is so.
#include "isolate.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CANNOT_ISOLATE = 126, WRONG_USE = 2, PAGE = 4096, CLOSE_RANGE = 436, NEWEST_LANDLOCK = 1000 };
enum { OPEN_FILES = 1024, PROCESSES_OF_USER = 16384, KILLED_FIRST = 900, FILE_MEGABYTES = 8192 };
#define MEGABYTE (1ULL << 20)
#define ADDRESS_SPACE (1ULL << 40)
#define STACK (8 * MEGABYTE)

static const char usage[] =
    "usage: sohoa-isolate [OPTION]... -- PROGRAM [ARGUMENT]...\n"
    "       sohoa-isolate --check\n"
    "Starts a program, named by its absolute path, that has no network, starts no programs and reaches no processes.\n"
    "  --read PATH      may read this file, or all in this folder; ignored if it does not exist\n"
    "  --write DIR      may read, create, write and delete files in this folder\n"
    "  --memory MIB     private memory\n"
    "  --cpu SECONDS    processor time\n"
    "  --file-size MIB  size of a file (default: 8192)\n"
    "  --parent PID     do not start if another process than this one is the parent\n"
    "  --landlock N     use no newer version of Landlock, for tests\n"
    "  --check          start nothing; print how this machine would isolate\n";

_Noreturn void fail(const char *what, const char *name) {
  int error = errno;
  fprintf(stderr, "sohoa-isolate: %s%s%s: %s\n", what, name ? " " : "", name ? name : "", strerror(error));
  exit(CANNOT_ISOLATE);
}

static _Noreturn void refuse_use(void) {
  fputs(usage, stderr);
  exit(WRONG_USE);
}

static unsigned long long number(const char *text) {
  char *end = NULL;
  errno = 0;
  unsigned long long value = text ? strtoull(text, &end, 10) : 0;
  if (!text || end == text || *end || errno || *text == '-') refuse_use();
  return value;
}

// Lowers a limit for good.
static void limit(__rlimit_resource_t resource, rlim_t wanted, const char *name) {
  struct rlimit now;
  if (getrlimit(resource, &now)) fail("cannot read the limit of", name);
  if (now.rlim_max > wanted) now.rlim_max = wanted;
  now.rlim_cur = now.rlim_max;
  if (setrlimit(resource, &now)) fail("cannot set the limit of", name);
}

static void limit_all(void) {
  limit(RLIMIT_CORE, 0, "core dumps");
  limit(RLIMIT_MSGQUEUE, 0, "message queues");
  limit(RLIMIT_NOFILE, OPEN_FILES, "open files");
  limit(RLIMIT_NPROC, PROCESSES_OF_USER, "processes");
  limit(RLIMIT_AS, ADDRESS_SPACE, "addresses");
  limit(RLIMIT_STACK, STACK, "the stack");
}

// The system may end this process before all others when memory is short. Without /proc it ends the biggest, which is one of these.
static void offer_to_be_killed(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  dprintf(file, "%d", KILLED_FIRST);
  close(file);
}

static void drop_privileges(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) fail("cannot renounce privileges", NULL);
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0, 0, 0}, {0, 0, 0}};
  if (syscall(SYS_capset, &header, none)) fail("cannot give up capabilities", NULL);
}

static void end_with(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL)) fail("cannot end with the parent", NULL);
  if (parent && getppid() != parent) {
    errno = ESRCH;
    fail("the parent has ended", NULL);
  }
}

static void allow_interpreter(void) {
  files_allow("/lib64/ld-linux-x86-64.so.2", USE_EXECUTE, 0);
  files_allow("/lib/ld-musl-x86_64.so.1", USE_EXECUTE, 0);
}

// Puts the path where calls.c allows it to be.
static char *place(const char *program) {
  char *page = mmap((void *)PATH_ADDRESS, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (page != (char *)PATH_ADDRESS) fail("cannot use the page of the path", NULL);
  if (strlen(program) >= PAGE) {
    errno = ENAMETOOLONG;
    fail("cannot start", program);
  }
  return strcpy(page, program);
}

int main(int count, char **words) {
  int at = 1, check = 0;
  int newest = NEWEST_LANDLOCK;
  pid_t parent = 0;
  unsigned long long memory = 0, seconds = 0, file_size = FILE_MEGABYTES;
  syscall(CLOSE_RANGE, 3U, ~0U, 0); // on kernels before 5.9 there is no Landlock either
  for (int i = 1; i < count && strcmp(words[i], "--"); i++) { // it must be known before the first rule
    if (!strcmp(words[i], "--landlock") && i + 1 < count) newest = (int)number(words[i + 1]);
  }
  int version = files_begin(newest);
  for (; at < count && strcmp(words[at], "--"); at++) {
    const char *option = words[at];
    if (!strcmp(option, "--check")) {
      check = 1;
      continue;
    }
    const char *value = ++at < count ? words[at] : NULL;
    if (!value) refuse_use();
    if (!strcmp(option, "--read")) files_allow(value, USE_READ, 0);
    else if (!strcmp(option, "--write")) files_allow(value, USE_WRITE, 1);
    else if (!strcmp(option, "--memory")) memory = number(value);
    else if (!strcmp(option, "--cpu")) seconds = number(value);
    else if (!strcmp(option, "--file-size")) file_size = number(value);
    else if (!strcmp(option, "--parent")) parent = (pid_t)number(value);
    else if (strcmp(option, "--landlock")) refuse_use();
  }
  char **program = words + at + 1;
  if (!check && (at + 1 >= count || **program != '/')) refuse_use();

  limit_all();
  limit(RLIMIT_FSIZE, file_size * MEGABYTE, "files");
  if (memory) limit(RLIMIT_DATA, memory * MEGABYTE, "memory");
  if (seconds) limit(RLIMIT_CPU, seconds, "processor time");
  signal(SIGXFSZ, SIG_IGN); // writing fails instead
  umask(077);
  offer_to_be_killed();
  if (!check) {
    files_allow(*program, USE_EXECUTE, 1);
    allow_interpreter();
  }
  drop_privileges();
  end_with(parent);
  files_restrict();
  char *path = place(check ? "/" : *program);
  calls_restrict();
  if (check) {
    printf("landlock %d, seccomp\n", version);
    return 0;
  }
  execv(path, program);
  fail("cannot start", path);
}
