// Tries what a program under sohoa-isolate must not be able to do, and what it must be able to do. Started by check.
// Usage: attack INPUT RESULTS OUTSIDE; prints what went wrong and ends with their number.
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENAT2 = 437, CLONE3 = 435, PIDFD_OPEN = 434, IO_URING = 425, FCHMODAT2 = 452, SETXATTRAT = 463, FILE_SETATTR = 469, SHADOW = 453 };
enum { PATH_PAGE = 0x80000, SET_MM_MAP = 14, NO_REPLACE = 0x100000 };

static int faults, tried;

static void denied(const char *what, long result) {
  tried++;
  if (result < 0) return;
  faults++;
  printf("NOT DENIED: %s\n", what);
}

static void works(const char *what, int well) {
  tried++;
  if (well) return;
  faults++;
  printf("DOES NOT WORK: %s: %s\n", what, strerror(errno));
}

static void *nothing(void *done) {
  *(int *)done = 1;
  return NULL;
}

static long read_of(int process, const char *name) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", process, name);
  int file = open(path, O_RDONLY);
  if (file < 0) return -1;
  char byte;
  return read(file, &byte, 1) == 1 ? 0 : -1;
}

static void attack_input(const char *input) {
  struct timeval times[2] = {{1, 0}, {1, 0}};
  struct timespec precise[2] = {{1, 0}, {1, 0}};
  uint64_t how[3] = {O_RDONLY | O_TRUNC, 0, 0};
  uint64_t attributes[3] = {0, 0, 4};
  uint64_t flags[4] = {0x40, 0, 0, 0};
  long inode_flags = 0x40; // FS_NODUMP_FL
  int file = open(input, O_RDONLY);
  works("reading the input", file >= 0);
  denied("truncate of the input", truncate(input, 1));
  denied("opening the input with O_TRUNC", open(input, O_RDONLY | O_TRUNC));
  denied("opening the input with O_TRUNC and neither reading nor writing", open(input, O_ACCMODE | O_TRUNC));
  denied("openat2", syscall(OPENAT2, AT_FDCWD, input, how, sizeof how));
  denied("creat of the input", syscall(SYS_creat, input, 0600));
  denied("opening the input for writing", open(input, O_WRONLY));
  denied("opening the input for appending", open(input, O_RDWR | O_APPEND));
  denied("ftruncate of the input", ftruncate(file, 1));
  denied("fallocate of the input", fallocate(file, 0, 0, 4096));
  denied("mapping the input for writing", mmap(NULL, 4096, PROT_WRITE, MAP_SHARED, file, 0) == MAP_FAILED ? -1 : 0);
  denied("chmod of the input", chmod(input, 0777));
  denied("fchmod of the input", fchmod(file, 0777));
  denied("fchmodat of the input", syscall(SYS_fchmodat, AT_FDCWD, input, 0777));
  denied("fchmodat2 of the input", syscall(FCHMODAT2, AT_FDCWD, input, 0777, 0));
  denied("chown of the input", chown(input, getuid(), getgid()));
  denied("lchown of the input", lchown(input, getuid(), getgid()));
  denied("fchown of the input", fchown(file, getuid(), getgid()));
  denied("fchownat of the input", fchownat(AT_FDCWD, input, getuid(), getgid(), 0));
  denied("utimes of the input", utimes(input, times));
  denied("utimensat of the input", utimensat(AT_FDCWD, input, precise, 0));
  denied("futimens of the input", futimens(file, precise));
  denied("futimesat of the input", syscall(SYS_futimesat, AT_FDCWD, input, times));
  denied("setxattr of the input", syscall(SYS_setxattr, input, "user.x", "x", 1, 0));
  denied("lsetxattr of the input", syscall(SYS_lsetxattr, input, "user.x", "x", 1, 0));
  denied("fsetxattr of the input", syscall(SYS_fsetxattr, file, "user.x", "x", 1, 0));
  denied("setxattrat of the input", syscall(SETXATTRAT, AT_FDCWD, input, 0, "user.x", attributes, sizeof attributes));
  denied("removexattr of the input", syscall(SYS_removexattr, input, "user.x"));
  denied("flags of the input", ioctl(file, 0x40086602, &inode_flags));
  denied("file_setattr of the input", syscall(FILE_SETATTR, AT_FDCWD, input, flags, sizeof flags, 0));
  denied("lease of the input", fcntl(file, F_SETLEASE, F_RDLCK));
  denied("deleting the input", unlink(input));
  close(file);
}

static void attack_names(const char *input, const char *outside) {
  denied("symbolic link", symlink(outside, "link"));
  denied("symlinkat", symlinkat(outside, AT_FDCWD, "link"));
  denied("hard link of the input", link(input, "hard"));
  denied("linkat of the input", linkat(AT_FDCWD, input, AT_FDCWD, "hard", 0));
  denied("moving the input", rename(input, "moved"));
  denied("moving a result into the input's folder", rename("own", "../in/own"));
  denied("pipe with a name", mkfifo("fifo", 0600));
  denied("device", mknod("device", S_IFCHR | 0600, 0x105));
  denied("folder", mkdir("folder", 0700));
  denied("creating a file beside the input", open("../in/new", O_CREAT | O_WRONLY, 0600));
  denied("creating a file outside", open("../new", O_CREAT | O_WRONLY, 0600));
  denied("a file without a name outside", open("..", O_TMPFILE | O_RDWR, 0600));
  denied("reading a file outside", open(outside, O_RDONLY));
  denied("changing a file outside", open(outside, O_WRONLY));
  denied("truncating a file outside", truncate(outside, 0));
  denied("deleting a file outside", unlink(outside));
  denied("listing a folder outside", open("..", O_RDONLY | O_DIRECTORY));
  denied("listing /", open("/", O_RDONLY | O_DIRECTORY));
  denied("a shared memory file", open("/dev/shm/x", O_CREAT | O_RDWR, 0600));
  denied("a terminal", open("/dev/tty", O_RDWR));
  denied("chroot", chroot("."));
  denied("mount", syscall(SYS_mount, "none", ".", "tmpfs", 0, NULL));
  denied("open_by_handle_at", syscall(SYS_open_by_handle_at, AT_FDCWD, NULL, 0));
}

static void attack_network(void) {
  static const int families[] = {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_ALG, AF_VSOCK};
  int pair[2];
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    denied("socket", socket(families[i], SOCK_STREAM, 0));
    denied("datagram socket", socket(families[i], SOCK_DGRAM, 0));
  }
  denied("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
  denied("io_uring", syscall(IO_URING, 8, calloc(1, 256)));
}

static void attack_others(int parent) {
  struct iovec here = {calloc(1, 16), 16}, there = {(void *)0x400000, 16};
  struct rlimit few = {3, 3};
  struct sched_param plain = {0};
  cpu_set_t first;
  int pipes[2];
  CPU_ZERO(&first);
  CPU_SET(0, &first);
  siginfo_t info = {0};
  denied("environment of the parent", read_of(parent, "environ"));
  denied("memory map of the parent", read_of(parent, "maps"));
  denied("memory of the parent", read_of(parent, "mem"));
  denied("command line of the parent", read_of(parent, "cmdline"));
  denied("environment of process 1", read_of(1, "environ"));
  denied("ptrace", ptrace(PTRACE_ATTACH, parent, NULL, NULL));
  denied("ptrace seize", ptrace(PTRACE_SEIZE, parent, NULL, NULL));
  denied("process_vm_readv", process_vm_readv(parent, &here, 1, &there, 1, 0));
  denied("process_vm_writev", process_vm_writev(parent, &here, 1, &there, 1, 0));
  denied("pidfd_open", syscall(PIDFD_OPEN, parent, 0));
  denied("kcmp", syscall(SYS_kcmp, parent, getpid(), 0, 0, 0));
  denied("kill", kill(parent, 0));
  denied("kill of the group", kill(0, 0));
  denied("kill of all", kill(-1, 0));
  denied("tkill", syscall(SYS_tkill, parent, 0));
  denied("tgkill", syscall(SYS_tgkill, parent, parent, 0));
  denied("rt_sigqueueinfo", syscall(SYS_rt_sigqueueinfo, parent, 0, &info));
  works("a pipe", pipe(pipes) == 0);
  denied("signals by F_SETOWN", fcntl(pipes[0], F_SETOWN, parent));
  denied("signals by F_SETSIG", fcntl(pipes[0], F_SETSIG, SIGTERM));
  denied("signals by FIOSETOWN", ioctl(pipes[0], 0x8901, &parent));
  denied("limits of the parent", prlimit(parent, RLIMIT_NOFILE, &few, NULL));
  denied("reading limits of the parent", prlimit(parent, RLIMIT_NOFILE, NULL, &few));
  denied("priority of the parent", setpriority(PRIO_PROCESS, (id_t)parent, 19));
  denied("priority of the user", setpriority(PRIO_USER, 0, 19));
  denied("higher priority", setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) - 1));
  denied("processors of the parent", sched_setaffinity(parent, sizeof first, &first));
  denied("scheduling of the parent", sched_setscheduler(parent, SCHED_IDLE, &plain));
  denied("priority of input and output of the parent", syscall(SYS_ioprio_set, 1, parent, 3 << 13));
  denied("shared memory", syscall(SYS_shmget, 0, 4096, 0600 | 01000));
  denied("semaphores", syscall(SYS_semget, 0, 1, 0600 | 01000));
  denied("message queue", syscall(SYS_msgget, 0, 0600 | 01000));
  denied("POSIX message queue", syscall(SYS_mq_open, "x", O_CREAT | O_RDWR, 0600, NULL));
  denied("keyring", syscall(SYS_add_key, "user", "x", "x", 1, -3));
  denied("keyctl", syscall(SYS_keyctl, 0, -3, 0));
  denied("bpf", syscall(SYS_bpf, 0, NULL, 0));
  denied("perf_event_open", syscall(SYS_perf_event_open, NULL, parent, -1, -1, 0));
  denied("userfaultfd", syscall(SYS_userfaultfd, 0));
  denied("inotify", syscall(SYS_inotify_init1, 0));
  denied("user namespace", unshare(CLONE_NEWUSER));
  denied("setns", setns(0, 0));
}

static void attack_itself(void) {
  struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};
  denied("no end with the parent", prctl(PR_SET_PDEATHSIG, 0));
  denied("dumpable", prctl(PR_SET_DUMPABLE, 1));
  denied("killed later than others", open("/proc/self/oom_score_adj", O_WRONLY));
  denied("a higher limit", setrlimit(RLIMIT_CORE, &more));
  denied("personality", syscall(SYS_personality, 0x0040000));
  denied("becoming root", setuid(0) ? -1 : (int)getuid());
  denied("a mapping beyond the limit of memory", mmap(NULL, 1UL << 34, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
  denied("all addresses", mmap(NULL, 1UL << 46, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED ? -1 : 0);
}

static long map(unsigned long address, unsigned long bytes, int flags) {
  void *got = mmap((void *)address, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
  return got != MAP_FAILED && (unsigned long)got < 0x100000 ? 0 : -1;
}

// To start a program, its path has to be at one address, at which nothing may be.
static void attack_start(const char *self) {
  char *none[] = {NULL};
  char *arguments[] = {(char *)(uintptr_t)self, NULL};
  uint64_t process[11] = {0};
  process[4] = SIGCHLD;
  denied("fork", syscall(SYS_fork));
  denied("vfork", syscall(SYS_vfork));
  denied("clone of a process", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
  denied("clone3", syscall(CLONE3, process, sizeof process));
  denied("memfd_create", syscall(SYS_memfd_create, "x", 0));
  denied("execveat", syscall(SYS_execveat, AT_FDCWD, self, arguments, none, 0));
  denied("a mapping at the path", map(PATH_PAGE, 4096, MAP_FIXED));
  denied("a new mapping at the path", map(PATH_PAGE, 4096, NO_REPLACE));
  denied("a wish for the path", map(PATH_PAGE, 4096, 0));
  denied("a mapping from 0 on", map(0, 0x100000, MAP_FIXED));
  denied("a mapping that ends there", map(0x10000, 0x80000, MAP_FIXED));
  denied("a stack that grows there", map(0x100000, 4096, MAP_FIXED | MAP_GROWSDOWN));
  denied("an old 32-bit place", map(0, 4096, MAP_32BIT));
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  works("a mapping", page != MAP_FAILED);
  denied("moving a mapping there", mremap(page, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)PATH_PAGE) == MAP_FAILED ? -1 : 0);
  denied("moving pages there", syscall(SYS_remap_file_pages, PATH_PAGE, 4096, 0, 0, 0));
  denied("a shadow stack there", syscall(SHADOW, PATH_PAGE, 4096, 0));
  denied("moving the heap", prctl(PR_SET_MM, SET_MM_MAP, page, 104, 0));
  denied("execve", execve(self, arguments, none));
  denied("execve of a shell", execve("/bin/sh", arguments, none));
  denied("execve from where the path was", execve((char *)PATH_PAGE, arguments, none));
}

static void use(void) {
  int file = open("own", O_CREAT | O_EXCL | O_RDWR, 0600), done = 0;
  pthread_t thread;
  works("creating a result", file >= 0);
  works("writing a result", write(file, "result", 6) == 6);
  works("ftruncate of a result", ftruncate(file, 3) == 0 && lseek(file, 0, SEEK_END) == 3);
  works("renaming a result", rename("own", "other") == 0 && rename("other", "own") == 0);
  works("overwriting a result", open("own", O_WRONLY | O_TRUNC) >= 0);
  works("a thread", pthread_create(&thread, NULL, nothing, &done) == 0 && pthread_join(thread, NULL) == 0 && done);
  works("a signal to itself", kill(getpid(), 0) == 0 && raise(0) == 0);
  works("lower priority", setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + 1) == 0);
  works("reading its own state", read_of(getpid(), "status") == 0);
}

int main(int count, char **words) {
  setvbuf(stdout, NULL, _IONBF, 0);
  if (count == 2 && !strcmp(words[1], "32-bit")) { // ends with SIGSYS
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20));
    printf("NOT DENIED: a call of the 32-bit system: %ld\n", result);
    return 1;
  }
  if (count != 4 || chdir(words[2])) puts("attack: the folder of results is the one it is started in");
  if (count != 4) return 2;
  use();
  attack_input(words[1]);
  attack_names(words[1], words[3]);
  attack_network();
  attack_others(getppid());
  attack_itself();
  denied("a call of x32", syscall(0x40000000 | SYS_getpid));
  attack_start(words[0]);
  works("deleting a result", unlink("own") == 0);
  printf("attack: %d tried, %d wrong\n", tried, faults);
  return faults > 99 ? 99 : faults;
}
