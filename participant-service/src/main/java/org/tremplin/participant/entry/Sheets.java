package org.tremplin.participant.entry;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the sheet that a person takes home: what to do, the code, and the same as a QR code, in her language. */
@Component
class Sheets {

    private final MessageSource messages;
    private final EntryProperties properties;

    Sheets(MessageSource messages, EntryProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    /**
     * A sheet.
     *
     * @param language tag of its language
     * @param right whether it is written from right to left
     * @param address what to open, as it is read aloud
     * @param qr address and code together; the code is in the fragment, which no server and no log ever sees
     */
    record Sheet(
            String language,
            boolean right,
            String title,
            List<String> steps,
            String codeIs,
            String code,
            String address,
            String until,
            QrCode qr) {}

    Sheet of(Entries.Given given, String language) {
        Locale locale = Locale.of(language);
        String address = door() + "/enter";
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                .withZone(ZoneId.systemDefault())
                .format(given.until());
        return new Sheet(
                language,
                language.equals("ar"),
                say("me.sheet.title", locale),
                Stream.of("me.sheet.open", "me.sheet.type", "me.sheet.once")
                        .map(key -> say(key, locale))
                        .toList(),
                say("me.sheet.code", locale),
                given.code(),
                address,
                say("me.sheet.until", locale, day),
                QrCode.of(address + "?lang=" + language + "#" + given.code()));
    }

    private String door() {
        return properties.door().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : properties.door();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
