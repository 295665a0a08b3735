package org.tremplin.training.certificates;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The certificates from elsewhere as they are kept. */
interface ExternalCertificateDocuments extends Repository<ExternalCertificate, String> {

    List<ExternalCertificate> findByParticipantOrderByOn(String participant);
}
