/** The closed vocabularies of the API as lists: kinds of paper, reasons, codes of findings. */
@NullMarked
package vn.sohoa.vocabulary;

import org.jspecify.annotations.NullMarked;
