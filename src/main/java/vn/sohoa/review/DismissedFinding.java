package vn.sohoa.review;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;

/** What a dismissed finding said, as stored with the decision. */
@RegisterForReflection
record DismissedFinding(FindingCode code, Optional<String> field, String detail) {}
