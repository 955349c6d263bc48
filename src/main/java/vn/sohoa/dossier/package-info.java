/** Procedures (thủ tục), dossiers (hồ sơ) and their components (thành phần hồ sơ). */
@NullMarked
package vn.sohoa.dossier;

import org.jspecify.annotations.NullMarked;
