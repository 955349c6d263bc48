package vn.sohoa.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the Javadoc of one source file, since none is left at run time. Names are relative to the
 * top-level class, e.g. {@code BlobConfig.S3.endpoint}.
 */
final class SourceDocs {
  private static final Path SOURCES = Path.of("src", "main", "java");

  private final Map<String, String> markdown;

  private SourceDocs(Map<String, String> markdown) {
    this.markdown = markdown;
  }

  static SourceDocs of(Class<?> type) {
    return of(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
  }

  static SourceDocs of(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
      var collector = new Collector(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        collector.scan(unit, null);
      }
      return new SourceDocs(collector.found);
    } catch (IOException e) {
      throw new IllegalStateException("cannot parse " + source, e);
    }
  }

  /** Source files of the program that contain a text, ordered by path. */
  static List<Path> containing(String text) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> contains(file, text))
          .sorted()
          .toList();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /** The class that a source file declares. */
  static Class<?> load(Path source) throws ClassNotFoundException {
    String name = SOURCES.relativize(source).toString();
    return Class.forName(name.substring(0, name.length() - ".java".length()).replace('/', '.'));
  }

  /**
   * @throws IllegalStateException if the element has no Javadoc
   */
  String of(String element) {
    return Optional.ofNullable(markdown.get(element))
        .orElseThrow(() -> new IllegalStateException(element + " has no Javadoc"));
  }

  /** Documented members of a class, in source order. */
  List<String> membersOf(String type) {
    String prefix = type + ".";
    return markdown.keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0)
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private static final class Collector extends TreePathScanner<Void, Void> {
    private final Map<String, String> found = new LinkedHashMap<>();
    private final DocTrees trees;

    Collector(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      keep(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      keep(method.getName().toString());
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void nothing) {
      keep(field.getName().toString());
      return null;
    }

    private void keep(String name) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        found.put(owners(getCurrentPath()) + name, JavadocMarkdown.of(comment));
      }
    }

    private static String owners(TreePath path) {
      var owners = new StringBuilder();
      for (TreePath parent = path.getParentPath();
          parent != null;
          parent = parent.getParentPath()) {
        if (parent.getLeaf() instanceof ClassTree owner) {
          owners.insert(0, owner.getSimpleName() + ".");
        }
      }
      return owners.toString();
    }
  }
}
