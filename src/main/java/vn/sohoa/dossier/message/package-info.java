/**
 * Messages of the one-stop system about dossiers: single ones, batches, and the national portal's
 * format.
 */
@NullMarked
package vn.sohoa.dossier.message;

import org.jspecify.annotations.NullMarked;
