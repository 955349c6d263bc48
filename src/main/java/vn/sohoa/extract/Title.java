package vn.sohoa.extract;

import vn.sohoa.clean.DocumentType;

/**
 * The kind of paper as its title says (tên loại, ô số 5a).
 *
 * @param row the row, without what stands far beside it
 */
record Title(DocumentType type, Row row) {}
