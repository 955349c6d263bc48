/** Watched folders: which files are ready, and where finished and refused ones are moved. */
@NullMarked
package vn.sohoa.station.folder;

import org.jspecify.annotations.NullMarked;
