/** What all commands of the program share: error messages, exit codes, typed options. */
@NullMarked
package vn.sohoa.cli;

import org.jspecify.annotations.NullMarked;
