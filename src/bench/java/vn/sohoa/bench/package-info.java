/**
 * Benchmarks: {@code ./mvnw -Pbench verify -Dbench=<name>} runs them, {@code src/docs/bench} keeps
 * what they found.
 */
@NullMarked
package vn.sohoa.bench;

import org.jspecify.annotations.NullMarked;
