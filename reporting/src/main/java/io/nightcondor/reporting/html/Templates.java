package io.nightcondor.reporting.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills a template of this package. Templates get finished text only and escape all of it; template
 * and fragment names are constants, never data.
 */
public final class Templates {

  private static final ITemplateEngine ENGINE = engine();

  private Templates() {}

  /** The page of a template and its values, in the root locale. */
  public static String fill(String template, Map<String, Object> values) {
    return lines(ENGINE.process(template, new Context(Locale.ROOT, values)));
  }

  /** What stands inside the element that is a fragment without values, as a page has it. */
  static String inside(String template, String fragment) {
    String element = lines(ENGINE.process(template, Set.of(fragment), new Context(Locale.ROOT)));
    return element.substring(element.indexOf('>') + 1, element.lastIndexOf("</"));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static ITemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("io/nightcondor/reporting/html/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.addDialect(new ReportDialect());
    return engine;
  }
}
