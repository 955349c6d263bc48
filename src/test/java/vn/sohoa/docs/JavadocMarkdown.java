package vn.sohoa.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;

/** Renders the body of a Javadoc comment as one line of Markdown, fit for a table cell. */
final class JavadocMarkdown extends SimpleDocTreeVisitor<String, Void> {
  private static final JavadocMarkdown RENDERER = new JavadocMarkdown();

  private JavadocMarkdown() {}

  /** Block tags such as {@code @param} are left out. */
  static String of(DocCommentTree comment) {
    return RENDERER
        .render(comment.getFullBody())
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  private String render(List<? extends DocTree> trees) {
    var markdown = new StringBuilder();
    trees.forEach(tree -> markdown.append(visit(tree, null)));
    return markdown.toString();
  }

  @Override
  public String visitText(TextTree text, Void nothing) {
    return text.getBody();
  }

  @Override
  public String visitLiteral(LiteralTree literal, Void nothing) {
    String text = literal.getBody().getBody().strip();
    return literal.getKind() == DocTree.Kind.CODE ? "`" + text + "`" : text;
  }

  @Override
  public String visitLink(LinkTree link, Void nothing) {
    return link.getLabel().isEmpty()
        ? "`" + link.getReference().getSignature() + "`"
        : render(link.getLabel());
  }

  @Override
  public String visitEntity(EntityTree entity, Void nothing) {
    return "&" + entity.getName() + ";";
  }

  @Override
  public String visitStartElement(StartElementTree element, Void nothing) {
    return emphasis(element.getName().toString());
  }

  @Override
  public String visitEndElement(EndElementTree element, Void nothing) {
    return emphasis(element.getName().toString());
  }

  private static String emphasis(String element) {
    return switch (element) {
      case "em" -> "*";
      case "b", "strong" -> "**";
      case "p" -> " ";
      default -> throw new IllegalArgumentException("no Markdown for <" + element + ">");
    };
  }

  @Override
  protected String defaultAction(DocTree tree, Void nothing) {
    throw new IllegalArgumentException("no Markdown for " + tree.getKind() + ": " + tree);
  }
}
