/**
 * Codes and numbers (mã, số) of agencies, dossiers, procedures, documents and persons, with their
 * grammars and check digits.
 */
@NullMarked
package vn.sohoa.clean.identifier;

import org.jspecify.annotations.NullMarked;
