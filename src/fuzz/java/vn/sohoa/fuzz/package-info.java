/** Fuzzing of what the service's process parses: see CONTRIBUTING.md. */
@NullMarked
package vn.sohoa.fuzz;

import org.jspecify.annotations.NullMarked;
