package org.tremplin.participant.me;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tremplin.web.Actor;

/** Who accompanies her and who may contact her: each partner with what it may know, and why. */
@Controller
class MyPartnersPage {

    private final MyPartners partners;

    MyPartnersPage(MyPartners partners) {
        this.partners = partners;
    }

    @GetMapping("/me/partners")
    String partners(Actor her, Model model) {
        List<MyPartners.Partner> all = partners.of(her.subject());
        model.addAttribute("partners", all);
        return "me/partners";
    }
}
