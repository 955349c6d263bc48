package vn.sohoa.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt with its proof.
 *
 * @param receipt what the proof contains, to read
 * @param jws the receipt as JSON with the signature of the installation: a JWS in compact form (RFC
 *     7515, EdDSA with Ed25519)
 */
@Schema(name = "SignedBatchReceipt")
public record SignedReceipt(BatchReceipt receipt, String jws) {}
