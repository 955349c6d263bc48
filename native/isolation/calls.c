// Which system calls the isolated program may make: those that a JVM, a native executable, Tesseract and Leptonica need, and no others.
// A list of what is allowed, because a newer kernel adds calls: fchmodat2, setxattrat and file_setattr are newer than this idea.
//
// What is refused although Landlock has rules for it, is refused for kernels whose Landlock has not: truncating through a path (version 3),
// signals (version 6). What Landlock never restricts: modes, owners, times and attributes of files that may only be read, of which the
// input is a further name of a stored original; sockets; other processes.
//
// The program itself is started after the filter is in force, so execve must be allowed once. Filters see addresses, not texts: execve is
// allowed for a path at PATH_ADDRESS, where this process has it. After that the page is gone, and nothing can be mapped there again: not by
// mmap and mremap, which are checked, not by growing a stack downwards or moving the heap (prctl), which are refused, nor by using up all
// other addresses, of which the limit of the address space leaves far too many.
#include "isolate.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef __x86_64__
#error "the list of system calls is that of amd64"
#endif

enum { MOST = 800, NEWEST_OLD_CALL = 334, CALL_OF_X32 = 0x40000000 };
enum { FCNTL_DUPFD_CLOEXEC = 1030, FCNTL_PIPE_SIZE = 1032, NAME_MAPPING = 0x53564d41, FIXED_NOREPLACE = 0x100000, GROWS_DOWN = 0x100 };
enum { IOCTL_GET_TERMINAL = 0x5401, IOCTL_WINDOW_SIZE = 0x5413, IOCTL_READABLE = 0x541b, IOCTL_NONBLOCKING = 0x5421 };
enum { IOCTL_NO_CLOSE_ON_EXEC = 0x5450, IOCTL_CLOSE_ON_EXEC = 0x5451 };
#define NEW_NAMESPACES (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET)

static const int allowed[] = {
    SYS_futex, SYS_read, SYS_write, SYS_pread64, SYS_pwrite64, SYS_readv, SYS_writev, SYS_preadv, SYS_pwritev, SYS_lseek, SYS_close,
    // memory
    SYS_mprotect, SYS_munmap, SYS_brk, SYS_madvise, SYS_msync, SYS_mincore,
    // looking at files
    SYS_stat, SYS_fstat, SYS_lstat, SYS_newfstatat, SYS_statx, SYS_access, SYS_faccessat, SYS_faccessat2, SYS_readlink, SYS_readlinkat,
    SYS_statfs, SYS_fstatfs, SYS_getdents, SYS_getdents64, SYS_getcwd,
    // changing files that are open for writing, and names where Landlock allows it
    SYS_ftruncate, SYS_fallocate, SYS_fsync, SYS_fdatasync, SYS_sync_file_range, SYS_fadvise64, SYS_flock, SYS_sendfile, SYS_copy_file_range,
    SYS_rename, SYS_renameat, SYS_renameat2, SYS_unlink, SYS_unlinkat, SYS_dup, SYS_dup2, SYS_dup3, SYS_pipe, SYS_pipe2, SYS_close_range,
    // waiting and time
    SYS_poll, SYS_ppoll, SYS_select, SYS_pselect6, SYS_nanosleep, SYS_clock_nanosleep, SYS_clock_gettime, SYS_clock_getres,
    SYS_gettimeofday, SYS_time, SYS_times, SYS_sched_yield, SYS_restart_syscall,
    // itself
    SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getresuid, SYS_getresgid, SYS_getgroups,
    SYS_getpgrp, SYS_uname, SYS_sysinfo, SYS_getrlimit, SYS_getrusage, SYS_getpriority, SYS_getcpu, SYS_sched_getaffinity,
    SYS_sched_getscheduler, SYS_sched_getparam, SYS_getrandom, SYS_umask, SYS_capget,
    // its threads and signals
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending, SYS_rt_sigtimedwait, SYS_rt_sigsuspend, SYS_sigaltstack,
    SYS_arch_prctl, SYS_set_tid_address, SYS_set_robust_list, SYS_rseq, SYS_membarrier, SYS_exit, SYS_exit_group};

static struct sock_filter filter[MOST];
static unsigned short length;

static unsigned short add(unsigned short code, uint32_t value, unsigned char yes, unsigned char no) {
  if (length == MOST) {
    errno = E2BIG;
    fail("the filter of system calls is too long", NULL);
  }
  filter[length] = (struct sock_filter){code, yes, no, value};
  return length++;
}

static void end(uint32_t verdict) { add(BPF_RET | BPF_K, verdict, 0, 0); }
static void allow(void) { end(SECCOMP_RET_ALLOW); }
static void refuse(int error) { end(SECCOMP_RET_ERRNO | (uint32_t)error); }
static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0); }
static void low(int argument) { load(offsetof(struct seccomp_data, args) + 8 * (size_t)argument); }
static void high(int argument) { load(offsetof(struct seccomp_data, args) + 8 * (size_t)argument + 4); }
static void mask(uint32_t bits) { add(BPF_ALU | BPF_AND | BPF_K, bits, 0, 0); }

// Each of these decides the call if the loaded value is so, and goes on if not.
static void allow_if(uint32_t value) { add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1); allow(); }
static void refuse_if(uint32_t value) { add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1); refuse(EPERM); }
static void refuse_if_any(uint32_t bits) { add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1); refuse(EPERM); }
static void allow_unless_any(uint32_t bits) { add(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0); allow(); }
static void allow_from(uint32_t value) { add(BPF_JMP | BPF_JGE | BPF_K, value, 0, 1); allow(); }

// What is between these two is for one call, and must decide it.
static unsigned short begin_call(int call) { return add(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 0); }
static void end_call(unsigned short start) { filter[start].jf = (unsigned char)(length - start - 1); }

// Truncating needs a file that is open for writing, which Landlock restricts in all versions.
static void opening(int call, int flags) {
  unsigned short start = begin_call(call);
  low(flags);
  mask(O_TRUNC | O_ACCMODE);
  refuse_if(O_TRUNC | O_RDONLY);
  refuse_if(O_TRUNC | O_ACCMODE);
  allow();
  end_call(start);
}

static void only_if(int call, int argument, uint32_t value) {
  unsigned short start = begin_call(call);
  low(argument);
  allow_if(value);
  refuse(EPERM);
  end_call(start);
}

static void only_of(int call, int argument, const uint32_t *values, size_t count) {
  unsigned short start = begin_call(call);
  low(argument);
  for (size_t i = 0; i < count; i++) allow_if(values[i]);
  refuse(EPERM);
  end_call(start);
}

static void mapping(void) {
  unsigned short start = begin_call(SYS_mmap);
  low(3);
  refuse_if_any(GROWS_DOWN);
  high(0);
  allow_from(1);
  low(0);
  allow_from(LOW_END);
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0); // a place of the kernel's choice, or a wish
  refuse(EPERM);
  low(3);
  allow_unless_any(MAP_FIXED | FIXED_NOREPLACE);
  refuse(EPERM);
  end_call(start);
  start = begin_call(SYS_mremap);
  low(3);
  allow_unless_any(2); // MREMAP_FIXED
  high(4);
  allow_from(1);
  low(4);
  allow_from(LOW_END);
  refuse(EPERM);
  end_call(start);
}

static void starting(void) {
  unsigned short start = begin_call(SYS_execve);
  high(0);
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  refuse(EPERM);
  low(0);
  allow_if(PATH_ADDRESS);
  refuse(EPERM);
  end_call(start);
  start = begin_call(SYS_clone); // threads only
  low(0);
  refuse_if_any(NEW_NAMESPACES);
  add(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
  allow();
  refuse(EPERM);
  end_call(start);
  start = begin_call(SYS_prlimit64); // of itself, which can only lower them
  low(0);
  allow_if(0);
  allow_if((uint32_t)getpid());
  refuse(EPERM);
  end_call(start);
  start = begin_call(SYS_setpriority); // of the calling thread
  low(0);
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  refuse(EPERM);
  low(1);
  allow_if(0);
  refuse(EPERM);
  end_call(start);
}

void calls_restrict(void) {
  static const uint32_t fcntls[] = {F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW, FCNTL_DUPFD_CLOEXEC,
      FCNTL_PIPE_SIZE};
  static const uint32_t ioctls[] = {IOCTL_GET_TERMINAL, IOCTL_WINDOW_SIZE, IOCTL_READABLE, IOCTL_NONBLOCKING, IOCTL_NO_CLOSE_ON_EXEC,
      IOCTL_CLOSE_ON_EXEC};
  static const uint32_t prctls[] = {PR_SET_NAME, PR_GET_NAME, NAME_MAPPING, PR_GET_DUMPABLE, PR_CAPBSET_READ, PR_GET_NO_NEW_PRIVS,
      PR_GET_SECCOMP, PR_GET_TIMERSLACK};
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
  end(SECCOMP_RET_KILL_PROCESS);
  load(offsetof(struct seccomp_data, nr));
  add(BPF_JMP | BPF_JGE | BPF_K, CALL_OF_X32, 0, 1);
  refuse(EPERM);
  for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) allow_if((uint32_t)allowed[i]);
  opening(SYS_open, 1);
  opening(SYS_openat, 2);
  mapping();
  starting();
  only_if(SYS_kill, 0, (uint32_t)getpid());
  only_if(SYS_tgkill, 0, (uint32_t)getpid());
  only_of(SYS_fcntl, 1, fcntls, sizeof fcntls / sizeof *fcntls);
  only_of(SYS_ioctl, 1, ioctls, sizeof ioctls / sizeof *ioctls);
  only_of(SYS_prctl, 0, prctls, sizeof prctls / sizeof *prctls);
  // A C library that knows a newer call tries the older one only if the kernel seems not to have the newer
  add(BPF_JMP | BPF_JGT | BPF_K, NEWEST_OLD_CALL, 0, 1);
  refuse(ENOSYS);
  refuse(EPERM);
  struct sock_fprog program = {length, filter};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) fail("the kernel takes no filter of system calls", NULL);
}
