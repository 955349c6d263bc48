// Parts of sohoa-isolate; isolate.c explains it.
#ifndef SOHOA_ISOLATE_H
#define SOHOA_ISOLATE_H

#include <stdint.h>

// The rest of the address space below this is closed to the isolated program: nothing can be mapped there.
#define LOW_END 0x100000UL
// Where the path of the program is while it is started, see calls.c.
#define PATH_ADDRESS 0x80000UL

// Prints why the program cannot be isolated, with the error of the last system call, and ends with status 126.
_Noreturn void fail(const char *what, const char *name);

// files.c: what of the file system the program may use.
enum use { USE_READ, USE_WRITE, USE_EXECUTE };

// Starts the rules; returns the version of Landlock that they are for, at most MAX.
int files_begin(int max);
// Allows a use of a file, or of a folder with all that is in it. What does not exist is passed over, unless it is REQUIRED.
void files_allow(const char *path, enum use use, int required);
// Puts the rules into force for this process.
void files_restrict(void);

// calls.c: which system calls the program may make. Puts them into force; the next thing to do is to start it.
void calls_restrict(void);

#endif
