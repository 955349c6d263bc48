package vn.sohoa.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the definition of a kind of paper comes from. */
@Schema(name = "PaperKindOrigin")
public enum KindOrigin {
  /** It comes with the program. */
  BUILT_IN,
  /** A file in the folder of kinds of this installation, which may replace one of the program. */
  INSTALLATION
}
