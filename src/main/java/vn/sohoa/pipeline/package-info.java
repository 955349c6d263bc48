/** Processing of a document from received to ready: stage order, tasks, retries, progress. */
@NullMarked
package vn.sohoa.pipeline;

import org.jspecify.annotations.NullMarked;
