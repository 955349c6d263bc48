package vn.sohoa.review.proposal;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a proposal. */
@Schema(name = "ProposalState")
public enum ProposalState {
  /** Nobody answered it. */
  OPEN,
  /** Documents that are read from then on get the value. */
  ACCEPTED,
  /** It is not applied. */
  DISMISSED;

  /** Parses a query parameter, ignoring case. */
  public static ProposalState fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
