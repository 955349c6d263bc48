package vn.sohoa.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a paper has to be digitized (Thông tư 01/2023/TT-VPCP, Điều 4). */
@Schema(name = "DigitizationBasis")
public enum DigitizationBasis {
  /** It is the result of an earlier procedure. */
  RESULT,
  /** The law of a sector requires it. */
  SECTOR_LAW,
  /** A minister or the chairman of a province listed it. */
  LISTED,
  /** Nothing requires it; whether it is owed all the same is a dated rule. */
  NONE
}
