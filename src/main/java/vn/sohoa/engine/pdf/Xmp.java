package vn.sohoa.engine.pdf;

/** The XMP metadata packet of a PDF/A file. */
final class Xmp {
  private Xmp() {}

  /** Returns the packet; title and producer must equal those of the document information. */
  static String packet(String title, String producer) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
          <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
          <pdf:Producer>%s</pdf:Producer>
          <pdfaid:part>2</pdfaid:part>
          <pdfaid:conformance>B</pdfaid:conformance>
        </rdf:Description>
      </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(escape(title), escape(producer));
  }

  /** Replaces characters that XML does not allow by spaces. */
  static String withoutControls(String text) {
    return text.replaceAll("[\\p{Cntrl}\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", " ").strip();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
