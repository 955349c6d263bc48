/* What a native executable asks about the limits of its container: memory and processors by the control groups of Linux,
   version 2 and version 1. A group is limited by all groups above it as well, so the tightest of the line counts.
   Nothing here allocates: it is called before the heap is there. */
#define _GNU_SOURCE
#include <limits.h>
#include <sched.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NOT_CONTAINERIZED = 0, CONTAINERIZED = 1 };
enum { UNLIMITED = -1 };

/* Where /proc/self lies; the test puts a made-up one here. */
static const char *proc_self = "/proc/self";

typedef enum { MEMORY, CPU } controller;
static const char *const controller_name[] = {"memory", "cpu"};

typedef struct {
  int version;          /* 0: there is no such control group */
  size_t mount_length;  /* of the part of path that is the mount point */
  char path[PATH_MAX];  /* folder of the group */
} group;

static int in_list(const char *list, const char *name) {
  size_t length = strlen(name);
  for (const char *at = list; (at = strstr(at, name)); at += length)
    if ((at == list || at[-1] == ',') && strchr(",\n", at[length]))
      return 1;
  return 0;
}

/* The group's path within its hierarchy, as /proc/self/cgroup has it: "4:memory:/a/b", for version 2 "0::/a/b". */
static int path_in_hierarchy(controller which, int version, char *path, size_t size) {
  char file[PATH_MAX], line[PATH_MAX];
  snprintf(file, sizeof file, "%s/cgroup", proc_self);
  FILE *in = fopen(file, "re");
  int found = 0;
  while (in && !found && fgets(line, sizeof line, in)) {
    char *names = strchr(line, ':'), *place = names ? strchr(names + 1, ':') : NULL;
    if (!place) continue;
    *names++ = 0;
    *place++ = 0;
    found = version == 2 ? !strcmp(line, "0") && !*names : in_list(names, controller_name[which]);
    if (found) {
      place[strcspn(place, "\n")] = 0;
      snprintf(path, size, "%s", place);
    }
  }
  if (in) fclose(in);
  return found;
}

/* Finds the hierarchy's mount: "31 23 0:28 ROOT POINT rw,… - cgroup2 cgroup2 rw", ROOT being the group that POINT shows. */
static int mount_of(controller which, int version, char *root, char *point) {
  char file[PATH_MAX], line[2 * PATH_MAX];
  snprintf(file, sizeof file, "%s/mountinfo", proc_self);
  FILE *in = fopen(file, "re");
  int found = 0;
  while (in && !found && fgets(line, sizeof line, in)) {
    char *tail = strstr(line, " - ");
    char type[32], options[1024];
    if (!tail || sscanf(tail, " - %31s %*s %1023s", type, options) != 2) continue;
    found = version == 2 ? !strcmp(type, "cgroup2")
                         : !strcmp(type, "cgroup") && in_list(options, controller_name[which]);
    if (found && sscanf(line, "%*s %*s %*s %4095s %4095s", root, point) != 2) found = 0;
  }
  if (in) fclose(in);
  return found;
}

static int has_file(const char *folder, const char *name) {
  char file[PATH_MAX + 64];
  snprintf(file, sizeof file, "%s/%s", folder, name);
  return access(file, R_OK) == 0;
}

/* A container often sees its own group as the root of the mount, whatever path /proc/self/cgroup names. */
static int locate(controller which, int version, const char *probe, group *found) {
  char path[PATH_MAX], root[PATH_MAX], point[PATH_MAX];
  if (!path_in_hierarchy(which, version, path, sizeof path) || !mount_of(which, version, root, point)) return 0;
  const char *below = path;
  size_t length = strcmp(root, "/") ? strlen(root) : 0;
  if (length) below = strncmp(path, root, length) == 0 && strchr("/", path[length]) ? path + length : "";
  if (!strcmp(below, "/") || strstr(below, "/..")) below = "";
  int written = snprintf(found->path, sizeof found->path, "%s%s", point, below);
  if (written < 0 || (size_t)written >= sizeof found->path) return 0;
  found->mount_length = strlen(point);
  while (!has_file(found->path, probe)) {
    char *last = strrchr(found->path, '/');
    if (!last || (size_t)(last - found->path) < found->mount_length) return 0;
    *last = 0;
  }
  found->version = version;
  return 1;
}

/* A machine may have both versions mounted and the controller in only one. The root group has no limit files in version 2. */
static group find(controller which) {
  group found = {0};
  const char *probe_v1 = which == MEMORY ? "memory.limit_in_bytes" : "cpu.cfs_quota_us";
  const char *probe_v2 = which == MEMORY ? "memory.max" : "cpu.max";
  if (!locate(which, 2, probe_v2, &found)) locate(which, 1, probe_v1, &found);
  return found;
}

static int up(group *at) {
  char *last = strrchr(at->path, '/');
  if (!last || (size_t)(last - at->path) < at->mount_length) return 0;
  *last = 0;
  return 1;
}

static int read_line(const group *at, const char *name, char *line, int size) {
  char file[PATH_MAX + 64];
  snprintf(file, sizeof file, "%s/%s", at->path, name);
  FILE *in = fopen(file, "re");
  if (!in) return 0;
  int ok = fgets(line, size, in) != NULL;
  fclose(in);
  return ok;
}

static long read_bytes(const group *at, const char *name) {
  char line[64], *end;
  if (!read_line(at, name, line, sizeof line)) return UNLIMITED;
  unsigned long long value = strtoull(line, &end, 10); /* "max" is no number */
  return end == line || value > LONG_MAX ? UNLIMITED : (long)value;
}

static long physical_memory(void) { return sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE); }

/* Version 1 says "no limit" by a number that no machine has. */
static long tightest(const char *name_v1, const char *name_v2) {
  long limit = UNLIMITED;
  group at = find(MEMORY);
  if (!at.version) return limit;
  do {
    long here = read_bytes(&at, at.version == 2 ? name_v2 : name_v1);
    if (here >= 0 && here < physical_memory() && (limit < 0 || here < limit)) limit = here;
  } while (up(&at));
  return limit;
}

static long usage(const char *name_v1, const char *name_v2) {
  group at = find(MEMORY);
  return at.version ? read_bytes(&at, at.version == 2 ? name_v2 : name_v1) : UNLIMITED;
}

static long from_memory_stat(const char *name_v1, const char *name_v2) {
  group at = find(MEMORY);
  if (!at.version) return UNLIMITED;
  const char *wanted = at.version == 2 ? name_v2 : name_v1;
  char file[PATH_MAX + 64], name[64];
  snprintf(file, sizeof file, "%s/memory.stat", at.path);
  FILE *in = fopen(file, "re");
  long value, found = UNLIMITED;
  while (in && found < 0 && fscanf(in, "%63s %ld", name, &value) == 2)
    if (!strcmp(name, wanted)) found = value;
  if (in) fclose(in);
  return found;
}

/* Whole processors, rounded up, that the quota of one group is worth. */
static int processors_of(const group *at) {
  long quota = UNLIMITED, period = 0;
  char line[64];
  if (at->version == 2) {
    if (!read_line(at, "cpu.max", line, sizeof line) || sscanf(line, "%ld %ld", &quota, &period) != 2) return INT_MAX;
  } else {
    quota = read_bytes(at, "cpu.cfs_quota_us");
    period = read_bytes(at, "cpu.cfs_period_us");
  }
  if (quota <= 0 || period <= 0) return INT_MAX;
  long count = (quota + period - 1) / period;
  return count < INT_MAX ? (int)count : INT_MAX;
}

static int processors_by_quota(void) {
  int count = INT_MAX;
  group at = find(CPU);
  if (!at.version) return count;
  do {
    int here = processors_of(&at);
    if (here < count) count = here;
  } while (up(&at));
  return count;
}

static int processors_by_affinity(void) {
  cpu_set_t allowed;
  int count = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 0;
  return count > 0 ? count : (int)sysconf(_SC_NPROCESSORS_ONLN);
}

int svm_container_active_processor_count(void) {
  int quota = processors_by_quota(), affinity = processors_by_affinity();
  return quota < affinity ? quota : affinity;
}

long svm_container_memory_limit_in_bytes(void) { return tightest("memory.limit_in_bytes", "memory.max"); }

/* Version 2 limits swap by itself; version 1 the sum. */
long svm_container_memory_and_swap_limit_in_bytes(void) {
  group at = find(MEMORY);
  if (at.version != 2) return tightest("memory.memsw.limit_in_bytes", "");
  long memory = tightest("", "memory.max"), swap = tightest("", "memory.swap.max");
  return memory < 0 || swap < 0 ? UNLIMITED : memory + swap;
}

long svm_container_memory_soft_limit_in_bytes(void) { return tightest("memory.soft_limit_in_bytes", "memory.low"); }
long svm_container_memory_usage_in_bytes(void) { return usage("memory.usage_in_bytes", "memory.current"); }
long svm_container_memory_max_usage_in_bytes(void) { return usage("memory.max_usage_in_bytes", "memory.peak"); }
long svm_container_rss_usage_in_bytes(void) { return from_memory_stat("rss", "anon"); }
long svm_container_cache_usage_in_bytes(void) { return from_memory_stat("cache", "file"); }

size_t svm_container_physical_memory(void) {
  long limit = svm_container_memory_limit_in_bytes();
  return (size_t)(limit > 0 ? limit : physical_memory());
}

/* "Containerized" makes the image ask the functions above instead of the machine, so it is said wherever they know more. */
int svm_container_initialize(int version) {
  (void)version;
  return svm_container_memory_limit_in_bytes() > 0 || processors_by_quota() != INT_MAX ? CONTAINERIZED : NOT_CONTAINERIZED;
}
