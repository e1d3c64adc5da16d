// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/connect/tls_fields.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sluice::console {

using namespace Qt::StringLiterals;

TlsFields::TlsFields(QFormLayout *form, QWidget *parent)
    : QWidget(parent)
    , m_trust(new QComboBox(parent))
    , m_trusted(new QLineEdit(parent))
{
    hide(); // the rows are the form's
    m_trust->addItems({tr("authorities of the system"), tr("authorities of a file:"),
                       tr("only the certificate with SHA-256:")});
    m_trust->setAccessibleName(tr("Trusted certificates"));
    m_trust->setObjectName(u"tlsTrust"_s);
    m_trusted->setObjectName(u"tlsTrusted"_s);
    m_browse = browseButton(m_trusted, tr("File with authorities"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_trust);
    row->addWidget(m_trusted, 1);
    row->addWidget(m_browse);
    form->addRow(tr("Trust"), row);
    m_certificate = fileField(form, tr("Client certificate"), u"tlsCertificate"_s);
    m_certificate->setPlaceholderText(tr("PEM file; empty: none is shown"));
    m_key = fileField(form, tr("Its key"), u"tlsKey"_s);
    m_key->setPlaceholderText(tr("PEM file without a passphrase; stays where it is"));
    m_all.insert(m_all.end(), {m_trust, m_trusted, m_browse});
    connect(m_trust, &QComboBox::currentIndexChanged, this, [this] {
        m_trusted->clear();
        trustChanged();
    });
    for (QLineEdit *field : {m_trusted, m_certificate, m_key})
        connect(field, &QLineEdit::textChanged, this, &TlsFields::edited);
    trustChanged();
}

QLineEdit *TlsFields::fileField(QFormLayout *form, const QString &label, const QString &name)
{
    auto *field = new QLineEdit(parentWidget());
    field->setObjectName(name);
    field->setAccessibleName(label);
    auto *browse = browseButton(field, label);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(browse);
    form->addRow(label, row);
    m_all.insert(m_all.end(), {field, browse});
    return field;
}

QPushButton *TlsFields::browseButton(QLineEdit *field, const QString &title)
{
    auto *button = new QPushButton(tr("Browse…"), parentWidget());
    button->setAccessibleName(tr("Browse: %1").arg(title));
    connect(button, &QPushButton::clicked, this, [this, field, title] {
        auto *dialog = new QFileDialog(parentWidget(), title, QString(),
                                       tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return button;
}

void TlsFields::trustChanged()
{
    const int trust = m_trust->currentIndex();
    m_trusted->setVisible(trust != System);
    m_browse->setVisible(trust == CaFile);
    m_trusted->setAccessibleName(trust == CaFile ? tr("File with authorities")
                                                 : tr("SHA-256 of the certificate"));
    m_trusted->setPlaceholderText(trust == CaFile ? tr("PEM file")
                                                  : tr("64 hexadecimal digits; Test shows them"));
    Q_EMIT edited();
}

void TlsFields::show(const client::TlsOptions &options)
{
    const QSignalBlocker quiet(this);
    m_trust->setCurrentIndex(!options.fingerprint.isEmpty() ? Fingerprint
                             : !options.caFile.isEmpty()    ? CaFile
                                                            : System);
    m_trusted->setText(options.fingerprint.isEmpty()
                           ? options.caFile
                           : client::fingerprintText(options.fingerprint));
    m_trusted->setCursorPosition(0);
    m_certificate->setText(options.certificateFile);
    m_key->setText(options.keyFile);
}

client::TlsOptions TlsFields::options() const
{
    client::TlsOptions options;
    const QString trusted = m_trusted->text().trimmed();
    if (m_trust->currentIndex() == CaFile)
        options.caFile = trusted;
    if (m_trust->currentIndex() == Fingerprint)
        options.fingerprint = client::normalFingerprint(trusted).value_or(QByteArray());
    options.certificateFile = m_certificate->text().trimmed();
    options.keyFile = m_key->text().trimmed();
    return options;
}

void TlsFields::pin(const QByteArray &fingerprint)
{
    m_trust->setCurrentIndex(Fingerprint);
    m_trusted->setText(client::fingerprintText(fingerprint));
    m_trusted->setCursorPosition(0);
}

// A choice without its value would silently trust the system's authorities instead.
QString TlsFields::fault() const
{
    if (m_trust->currentIndex() == CaFile && m_trusted->text().trimmed().isEmpty())
        return tr("Name the file with the authorities that are trusted.");
    if (m_trust->currentIndex() == Fingerprint && options().fingerprint.isEmpty())
        return tr(
            "The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.");
    return {};
}

void TlsFields::setUsed(bool isUsed)
{
    for (QWidget *widget : m_all)
        widget->setEnabled(isUsed);
}

} // namespace sluice::console
