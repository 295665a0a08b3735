package org.tremplin.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may differ between set-ups.
 *
 * @param languages the languages on offer as language tags, the first one where a caller asks for none of them
 * @param maxBody the largest body a request may have
 * @param formActions further origins a form may lead to, such as that of an identity provider's sign-out
 */
@ConfigurationProperties("tremplin.web")
public record WebProperties(
        @DefaultValue({"en-GB", "fr"}) List<String> languages,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue List<String> formActions) {}
