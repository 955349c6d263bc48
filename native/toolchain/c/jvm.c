/* Own implementation of the part of the JVM_* interface that the JDK's static libraries call at run time in an image.
   Everything else is a generated stub that aborts (see assemble). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
typedef int64_t jlong; typedef int32_t jint; typedef uint8_t jboolean;
void initialize(void) {}
jint JVM_ActiveProcessorCount(void) {
  cpu_set_t s;
  if (sched_getaffinity(0, sizeof s, &s) == 0) { int n = CPU_COUNT(&s); if (n > 0) return n; }
  return (jint)sysconf(_SC_NPROCESSORS_ONLN);
}
jlong JVM_CurrentTimeMillis(void *e, void *c) { struct timespec t; (void)e; (void)c; clock_gettime(CLOCK_REALTIME, &t); return (jlong)t.tv_sec * 1000 + t.tv_nsec / 1000000; }
jlong JVM_NanoTime(void *e, void *c) { struct timespec t; (void)e; (void)c; clock_gettime(CLOCK_MONOTONIC, &t); return (jlong)t.tv_sec * 1000000000 + t.tv_nsec; }
jlong JVM_GetNanoTimeAdjustment(void *e, void *c, jlong offset) {
  struct timespec t; (void)e; (void)c;
  clock_gettime(CLOCK_REALTIME, &t);
  jlong diff = (jlong)t.tv_sec - offset, max = 0x0100000000LL;
  if (diff >= max || diff <= -max) return -1;
  return diff * 1000000000 + t.tv_nsec;
}
void JVM_BeforeHalt(void) {}
void JVM_Halt(jint c) { _exit(c); }
jint JVM_GetInterfaceVersion(void) { return 6; }
void *JVM_LoadLibrary(const char *n, jboolean thr) { (void)thr; return dlopen(n, RTLD_LAZY); }
void JVM_UnloadLibrary(void *h) { dlclose(h); }
void *JVM_FindLibraryEntry(void *h, const char *n) { return dlsym(h, n); }
char *JVM_NativePath(char *p) { return p; }
/* AWT's libraries stay shared ones beside the executable */
jboolean JVM_IsStaticallyLinked(void) { return 0; }
jboolean JVM_RaiseSignal(jint sig) { return raise(sig) == 0; }
jint JVM_MaxObjectInspectionAge(void) { return 0; }
jboolean JVM_IsUseContainerSupport(void) { return 0; }
jboolean JVM_IsContainerized(void) { return 0; }
jboolean JVM_IsSupportedJNIVersion(jint v) { return v >= 0x00010001 && v <= 0x00190000; }
/* 0 = no such interface: libmanagement/libmanagement_ext then have none of HotSpot's counters */
void *JVM_GetManagement(jint v) { (void)v; return 0; }
void *JVM_RawMonitorCreate(void) {
  pthread_mutex_t *m = malloc(sizeof *m);
  pthread_mutexattr_t a;
  if (!m) return 0;
  pthread_mutexattr_init(&a); pthread_mutexattr_settype(&a, PTHREAD_MUTEX_RECURSIVE); pthread_mutex_init(m, &a); pthread_mutexattr_destroy(&a);
  return m;
}
void JVM_RawMonitorDestroy(void *m) { pthread_mutex_destroy(m); free(m); }
jint JVM_RawMonitorEnter(void *m) { return pthread_mutex_lock(m); }
void JVM_RawMonitorExit(void *m) { pthread_mutex_unlock(m); }
int jio_vsnprintf(char *s, size_t n, const char *f, va_list a) {
  if (n == 0) return -1;
  int r = vsnprintf(s, n, f, a);
  if (r < 0 || (size_t)r >= n) { s[n - 1] = 0; return -1; }
  return r;
}
int jio_snprintf(char *s, size_t n, const char *f, ...) { va_list a; va_start(a, f); int r = jio_vsnprintf(s, n, f, a); va_end(a); return r; }
int jio_vfprintf(FILE *o, const char *f, va_list a) { return vfprintf(o, f, a); }
int jio_fprintf(FILE *o, const char *f, ...) { va_list a; va_start(a, f); int r = vfprintf(o, f, a); va_end(a); return r; }
