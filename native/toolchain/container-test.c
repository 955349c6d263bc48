/* Tests c/container.c against made-up control groups. Usage: container-test FOLDER, or container-test --here to print what
   it says of the process itself. */
#include "c/container.c"
#include <sys/stat.h>

static char base[512], self[600];
static int failures;

static void put(const char *name, const char *text) {
  char file[2048];
  snprintf(file, sizeof file, "%s/%s", base, name);
  for (char *at = file + 1; (at = strchr(at, '/')); at++) {
    *at = 0;
    mkdir(file, 0755);
    *at = '/';
  }
  FILE *out = fopen(file, "w");
  if (!out) abort();
  fputs(text, out);
  fclose(out);
}

static void expect(const char *what, long wanted, long got) {
  if (wanted == got) return;
  fprintf(stderr, "container-test: %s: wanted %ld, got %ld\n", what, wanted, got);
  failures++;
}

/* Each case has a folder of its own, with its /proc/self in it. */
static void begin(const char *folder, const char *name) {
  snprintf(base, sizeof base, "%s/%s", folder, name);
  snprintf(self, sizeof self, "%s/proc", base);
  proc_self = self;
}

static void mounted(const char *before, const char *root, const char *after) {
  char line[2048];
  snprintf(line, sizeof line, "%s30 23 0:27 %s %s/cg rw,relatime - %s\n", before, root, base, after);
  put("proc/mountinfo", line);
}

static void version_2(const char *folder) {
  begin(folder, "v2");
  mounted("22 1 0:20 / /proc rw - proc proc rw\n", "/", "cgroup2 cgroup2 rw,nsdelegate");
  put("proc/cgroup", "0::/system.slice/sohoa.service\n");
  put("cg/system.slice/memory.max", "1073741824\n");
  put("cg/system.slice/memory.swap.max", "0\n");
  put("cg/system.slice/cpu.max", "max 100000\n");
  put("cg/system.slice/sohoa.service/memory.max", "max\n");
  put("cg/system.slice/sohoa.service/memory.current", "4096\n");
  put("cg/system.slice/sohoa.service/memory.stat", "anon 1000\nfile 2000\n");
  put("cg/system.slice/sohoa.service/cpu.max", "150000 100000\n");
  expect("v2 containerized", CONTAINERIZED, svm_container_initialize(0));
  expect("v2 limit of the parent", 1073741824, svm_container_memory_limit_in_bytes());
  expect("v2 physical", 1073741824, (long)svm_container_physical_memory());
  expect("v2 memory and swap", 1073741824, svm_container_memory_and_swap_limit_in_bytes());
  expect("v2 usage", 4096, svm_container_memory_usage_in_bytes());
  expect("v2 rss", 1000, svm_container_rss_usage_in_bytes());
  expect("v2 cache", 2000, svm_container_cache_usage_in_bytes());
  expect("v2 quota of 1.5 processors", 2, processors_by_quota());
}

static void version_2_container_without_own_view(const char *folder) {
  begin(folder, "v2-ns");
  mounted("", "/docker/abc", "cgroup2 cgroup rw");
  put("proc/cgroup", "0::/docker/abc\n");
  put("cg/memory.max", "268435456\n");
  put("cg/cpu.max", "50000 100000\n");
  expect("v2 root of the mount", 268435456, svm_container_memory_limit_in_bytes());
  expect("v2 half a processor", 1, svm_container_active_processor_count());
  put("proc/cgroup", "0::/../../elsewhere\n");
  expect("v2 path outside the view", 268435456, svm_container_memory_limit_in_bytes());
}

static void version_1(const char *folder) {
  begin(folder, "v1");
  char mounts[3000];
  snprintf(mounts, sizeof mounts,
           "30 23 0:27 / %s/cg/unified rw - cgroup2 cgroup2 rw\n31 23 0:28 / %s/cg/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n"
           "32 23 0:29 / %s/cg/cpuset rw - cgroup cgroup rw,cpuset\n33 23 0:30 /docker/abc %s/cg/memory rw shared:1 - cgroup cgroup rw,memory\n",
           base, base, base, base);
  put("proc/mountinfo", mounts);
  put("proc/cgroup", "9:cpuset:/\n4:memory:/docker/abc/inner\n2:cpuacct,cpu:/docker/abc\n0::/\n");
  put("cg/memory/memory.limit_in_bytes", "9223372036854771712\n");
  put("cg/memory/memory.memsw.limit_in_bytes", "1073741824\n");
  put("cg/memory/inner/memory.limit_in_bytes", "536870912\n");
  put("cg/memory/inner/memory.memsw.limit_in_bytes", "9223372036854771712\n");
  put("cg/memory/inner/memory.soft_limit_in_bytes", "9223372036854771712\n");
  put("cg/memory/inner/memory.usage_in_bytes", "8192\n");
  put("cg/memory/inner/memory.max_usage_in_bytes", "16384\n");
  put("cg/memory/inner/memory.stat", "cache 30\nrss 40\n");
  put("cg/cpu,cpuacct/docker/abc/cpu.cfs_quota_us", "-1\n");
  put("cg/cpu,cpuacct/docker/abc/cpu.cfs_period_us", "100000\n");
  put("cg/cpu,cpuacct/docker/cpu.cfs_quota_us", "300000\n");
  put("cg/cpu,cpuacct/docker/cpu.cfs_period_us", "100000\n");
  expect("v1 limit", 536870912, svm_container_memory_limit_in_bytes());
  expect("v1 memory and swap", 1073741824, svm_container_memory_and_swap_limit_in_bytes());
  expect("v1 no soft limit", UNLIMITED, svm_container_memory_soft_limit_in_bytes());
  expect("v1 usage", 8192, svm_container_memory_usage_in_bytes());
  expect("v1 most used", 16384, svm_container_memory_max_usage_in_bytes());
  expect("v1 rss", 40, svm_container_rss_usage_in_bytes());
  expect("v1 cache", 30, svm_container_cache_usage_in_bytes());
  expect("v1 quota of the parent", 3, processors_by_quota());
}

static void without_limits(const char *folder) {
  begin(folder, "none");
  expect("no /proc", NOT_CONTAINERIZED, svm_container_initialize(0));
  expect("no /proc, limit", UNLIMITED, svm_container_memory_limit_in_bytes());
  expect("no /proc, usage", UNLIMITED, svm_container_memory_usage_in_bytes());
  expect("no /proc, memory", physical_memory(), (long)svm_container_physical_memory());
  expect("no /proc, processors", processors_by_affinity(), svm_container_active_processor_count());
  begin(folder, "unlimited");
  mounted("", "/", "cgroup2 cgroup2 rw");
  put("proc/cgroup", "0::/\n");
  put("cg/cgroup.procs", "1\n");
  expect("only a root group", NOT_CONTAINERIZED, svm_container_initialize(0));
  begin(folder, "garbage");
  put("proc/mountinfo", "x - cgroup2 y z\n - \n\n30 23 0:27\n");
  put("proc/cgroup", "0::\n:\n::\n0:\n");
  expect("garbage", NOT_CONTAINERIZED, svm_container_initialize(0));
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  if (!strcmp(arguments[1], "--here")) {
    printf("containerized %d\nmemory limit %ld\nprocessors %d\n", svm_container_initialize(0), svm_container_memory_limit_in_bytes(),
           svm_container_active_processor_count());
    return 0;
  }
  version_2(arguments[1]);
  version_2_container_without_own_view(arguments[1]);
  version_1(arguments[1]);
  without_limits(arguments[1]);
  if (!failures) puts("container-test: all made-up groups are read right");
  return failures != 0;
}
