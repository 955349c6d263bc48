/** Pages of what is stored: documents and dossiers. */
@NullMarked
package vn.sohoa.web.records;

import org.jspecify.annotations.NullMarked;
