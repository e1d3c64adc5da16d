// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_certificate.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace sluice::test {

namespace {

template <class T, auto Free> struct Freer
{
    void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509, X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO, BIO_free_all>>;

bool save(const QString &path, BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes, size) == size;
}

Certificate selfSigned(EVP_PKEY *key, const QByteArray &commonName)
{
    Certificate certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(commonName.constData()), -1,
                               -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return {};
    return certificate;
}

} // namespace

bool writeCertificate(const QString &certificateFile, const QString &keyFile,
                      const QByteArray &commonName)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = selfSigned(key.get(), commonName);
    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    return certificate && PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1
           && PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                       nullptr)
                  == 1
           && save(certificateFile, certificateText.get()) && save(keyFile, keyText.get());
}

} // namespace sluice::test
