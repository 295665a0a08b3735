package org.tremplin.participant.me;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.tremplin.participant.consortium.ConsortiumPartners;
import org.tremplin.participant.themes.Themes;

/** Prints a person's file, in her language; nothing is fetched from anywhere for it. */
@Component
class MyPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final String STYLE = style();

    static {
        // Its log would quote what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final AboutInWords words;
    private final ConsortiumPartners partners;
    private final Themes themes;

    MyPdf(ITemplateEngine templates, AboutInWords words, ConsortiumPartners partners, Themes themes) {
        this.templates = templates;
        this.words = words;
        this.partners = partners;
        this.themes = themes;
    }

    byte[] of(MyFile file, String name) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean right = locale.getLanguage().equals("ar");
        Map<String, Object> model = Map.of(
                "file",
                file,
                "name",
                name,
                "about",
                words.of(file.about()),
                "madeOn",
                LocalDate.ofInstant(file.madeAt(), ZoneId.systemDefault()),
                "lang",
                locale.getLanguage(),
                "dir",
                right ? "rtl" : "ltr");
        String page = templates
                .process("me/file", new Context(locale, model))
                .replace("</head>", "<style>" + STYLE + "</style></head>");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(right ? TextDirection.RTL : TextDirection.LTR)
                    .useUriResolver((base, address) -> null)
                    .withHtmlContent(page, null)
                    .toStream(printed)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed.toByteArray();
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(MyPdf.class.getResourceAsStream("file.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(MyPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
