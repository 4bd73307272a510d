import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.omegat.core.Core;
import org.omegat.core.data.EntryKey;
import org.omegat.core.data.IProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.core.data.SourceTextEntry;
import org.omegat.gui.common.EntryInfoThreadPane;
import org.omegat.gui.glossary.FindGlossaryThread;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryManager;
import org.omegat.gui.glossary.GlossaryTextArea;
import org.omegat.tokenizer.ITokenizer;
import org.omegat.util.Language;

/**
 * OmegaT's own glossary search (FindGlossaryThread.search, called directly) over a glossary and paragraphs, one a line each,
 * with the tokenizer that OmegaT takes for Chinese. Its window and project are stand-ins: they only answer which language,
 * tokenizer and entries there are. Usage: TERMS PARAGRAPHS ROUNDS; prints microseconds and hits of each search.
 */
public class OmegaTSearch {
  public static void main(String[] args) throws Exception {
    List<GlossaryEntry> entries = new ArrayList<>();
    for (String term : Files.readAllLines(Path.of(args[0]))) entries.add(new GlossaryEntry(term, "x", "", false));
    List<String> paragraphs = Files.readAllLines(Path.of(args[1]));
    Class.forName("org.omegat.util.Preferences");
    ITokenizer tokenizer =
        (ITokenizer) Class.forName("org.omegat.tokenizer.LuceneSmartChineseTokenizer").getConstructor().newInstance();
    ProjectProperties properties = bare(ProjectProperties.class);
    properties.setSourceLanguage(new Language("zh-CN"));
    Core.setProject(
        (IProject)
            Proxy.newProxyInstance(
                OmegaTSearch.class.getClassLoader(),
                new Class<?>[] {IProject.class},
                (proxy, method, values) ->
                    switch (method.getName()) {
                      case "getSourceTokenizer" -> tokenizer;
                      case "getProjectProperties" -> properties;
                      default -> method.getReturnType() == boolean.class ? (Object) true : null;
                    }));
    GlossaryTextArea pane = bare(GlossaryTextArea.class);
    Field processed = EntryInfoThreadPane.class.getDeclaredField("currentlyProcessedEntry");
    processed.setAccessible(true);
    Known manager = bare(Known.class);
    manager.entries = entries;
    Method search = FindGlossaryThread.class.getDeclaredMethod("search");
    for (Method method : FindGlossaryThread.class.getDeclaredMethods())
      if (method.getName().equals("search") && method.getReturnType() == List.class) search = method;
    search.setAccessible(true);
    for (int round = 0; round < Integer.parseInt(args[2]); round++) {
      for (String text : paragraphs) {
        SourceTextEntry entry =
            new SourceTextEntry(new EntryKey("f", text, "1", "", "", ""), 1, null, null, new ArrayList<>());
        processed.set(pane, entry);
        FindGlossaryThread thread = new FindGlossaryThread(pane, entry, manager);
        long start = System.nanoTime();
        List<?> hits = (List<?>) search.invoke(thread);
        System.out.println(round + " " + (System.nanoTime() - start) / 1000.0 + " " + hits.size());
      }
    }
    System.exit(0);
  }

  static class Known extends GlossaryManager {
    List<GlossaryEntry> entries;

    Known() {
      super(null);
    }

    @Override
    public List<GlossaryEntry> getGlossaryEntries(String source) {
      return entries;
    }
  }

  /** An instance without its constructor's windows. */
  @SuppressWarnings("unchecked")
  static <T> T bare(Class<T> type) throws Exception {
    Constructor<?> plain = Object.class.getDeclaredConstructor();
    return (T)
        sun.reflect.ReflectionFactory.getReflectionFactory().newConstructorForSerialization(type, plain).newInstance();
  }
}
