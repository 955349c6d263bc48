package vn.sohoa.scrub;

import vn.sohoa.blob.Sha256;

/** A blob with a problem. */
record ScrubFinding(Sha256 sha256, BlobProblem problem) {}
