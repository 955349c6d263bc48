/** Dossiers (hồ sơ), their submitted components (thành phần hồ sơ) and their state history. */
@NullMarked
package vn.sohoa.dossier;

import org.jspecify.annotations.NullMarked;
