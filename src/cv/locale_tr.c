/* SPDX-License-Identifier: MIT */
/* Turkish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{of} üzerinden {n}"},
    {"present", "günümüz"},
    {"about", "yak. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{area}, {degree}"},
    {"day", "D MMMM YYYY"},
    {"month", "MMMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "YYYY' 'Q'. çeyrek'"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} yıl|{n} yıl"},
    {"spanmonths", "{n} ay|{n} ay"},

    {"cv", "Özgeçmiş"},
    {"contact", "İletişim"},
    {"page", "Sayfa"},
    {"updated", "Güncelleme"},
    {"profile", "Profil"},
    {"photo", "Fotoğraf"},

    {"name", "Ad"},
    {"position", "Pozisyon"},
    {"organisation", "Kurum"},
    {"degree", "Derece"},
    {"area", "Alan"},
    {"location", "Yer"},
    {"dates", "Tarih"},
    {"url", "Web sitesi"},
    {"keywords", "Anahtar kelimeler"},
    {"level", "Seviye"},
    {"score", "Not ortalaması"},
    {"courses", "Dersler"},
    {"authors", "Yazarlar"},
    {"doi", "DOI"},
    {"identifier", "Numara"},
    {"type", "Tür"},
    {"email", "E-posta"},
    {"phone", "Telefon"},
    {"relationship", "İlişki"},
    {"logo", "Logo"},
    {"headline", "Unvan"},
    {"pronouns", "Zamirler"},
    {"birthdate", "Doğum tarihi"},
    {"nationality", "Uyruk"},
    {"image", "Fotoğraf"},
};

const struct locale locale_tr = {
    .tag = {"tr", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Özet|Profil|Hakkımda|Kariyer Hedefi|Profesyonel Özet|"
			     "Kişisel Özet|Ön Yazı|Kısaca|Hedef",
	    [KIND_WORK] = "İş Deneyimi|Deneyim|İş Deneyimleri|Mesleki Deneyim|"
			  "İş Tecrübesi|Tecrübe|Profesyonel Deneyim|Çalışma Hayatı|"
			  "Kariyer|Deneyimler",
	    [KIND_VOLUNTEER] = "Gönüllülük|Gönüllü Çalışmalar|Gönüllü Faaliyetler|"
			       "Gönüllü Deneyim|Sosyal Sorumluluk",
	    [KIND_EDUCATION] = "Eğitim|Eğitim Bilgileri|Öğrenim|Eğitim Durumu|"
			       "Akademik Geçmiş|Öğrenim Durumu",
	    [KIND_PROJECTS] = "Projeler|Proje|Portföy|Portfolyo",
	    [KIND_SKILLS] = "Beceriler|Yetenekler|Yetkinlikler|Teknik Beceriler|"
			    "Bilgisayar Bilgisi|Uzmanlık Alanları|Bilgi ve Beceriler|"
			    "Teknolojiler|Teknik Yetkinlikler|Araçlar",
	    [KIND_LANGUAGES] = "Diller|Yabancı Diller|Yabancı Dil|Dil Bilgisi|"
			       "Dil Becerileri|Dil",
	    [KIND_AWARDS] = "Ödüller|Başarılar|Ödüller ve Başarılar|Burslar|"
			    "Ödül ve Burslar",
	    [KIND_CERTIFICATES] = "Sertifikalar|Sertifika|Lisanslar|Belgeler",
	    [KIND_PUBLICATIONS] = "Yayınlar|Makaleler|Kitaplar|Bilimsel Yayınlar|"
				  "Akademik Yayınlar",
	    [KIND_TALKS] = "Konuşmalar|Sunumlar|Konferanslar|Bildiriler",
	    [KIND_PATENTS] = "Patentler|Patent|Buluşlar",
	    [KIND_GRANTS] = "Araştırma Destekleri|Hibeler|Proje Destekleri",
	    [KIND_TEACHING] = "Öğretim|Verilen Dersler|Öğretim Deneyimi|Eğitmenlik",
	    [KIND_MEMBERSHIPS] = "Üyelikler|Üyelik|Mesleki Üyelikler|Dernek Üyelikleri",
	    [KIND_COURSES] = "Kurslar|Kurs|Seminerler|Kurs ve Seminerler|Eğitimler|"
			     "Kurslar ve Eğitimler",
	    [KIND_INTERESTS] = "İlgi Alanları|Hobiler|İlgi Alanları ve Hobiler",
	    [KIND_REFERENCES] = "Referanslar|Referans|Tavsiyeler",
	    [KIND_CONTACT] = "İletişim|İletişim Bilgileri|Kişisel Bilgiler|Bağlantılar",
	    [KIND_CLAUSE] = "|Onay|Kişisel Verilerin Korunması|KVKK",
	},
    .fillers = "diğer|seçilmiş|seçme|ek|ilgili|mesleki|teknik|önemli",
    .conjunctions = "ve|ile",
    .months = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
    .months_short = "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
    .seasons = "İlkbahar|Yaz|Sonbahar|Kış",
    .seasons_read = "Bahar||Güz|",
    .now = "günümüz|halen|devam ediyor|şu an|şimdi|bugün|hâlen|devam|günümüze kadar",
    .since_after = "itibaren|beri|den beri|dan beri|ten beri|tan beri",
    .to_after = "kadar",
    .plural = PLURAL_ONE,
    .levels = "başlangıç=2/6|orta=3/6|ileri,ileri düzey=4/6|uzman=5/6|"
	      "temel,temel düzey=1/5|konuşma=2/5|iyi=3/5|akıcı,çok iyi=4/5|"
	      "ana dil,ana dili,anadil,anadili=5/5",
    .posts = "mühendis|mühendisi|geliştirici|geliştiricisi|tasarımcı|tasarımcısı|"
	     "müdür|müdürü|yönetici|yöneticisi|direktör|direktörü|danışman|"
	     "danışmanı|analist|analisti|mimar|mimarı|asistan|asistanı|stajyer|"
	     "çırak|öğretmen|öğretmeni|okutman|doçent|profesör|araştırmacı|"
	     "araştırmacısı|araştırma görevlisi|teknisyen|teknisyeni|tekniker|"
	     "uzman|uzmanı|koordinatör|koordinatörü|hemşire|hemşiresi|kurucu|"
	     "kurucusu|editör|editörü|yazar|çevirmen|tercüman|serbest çalışan|"
	     "gönüllü|aşçı|aşçısı|şef|garson|muhasebeci|muhasebecisi|denetçi|"
	     "işçi|işçisi|başkan|başkanı|sekreter|sekreteri|kasiyer|kütüphaneci|"
	     "marangoz|elektrikçi|fırıncı|restoratör|doktora öğrencisi|genel müdür|"
	     "yapımcı|gazeteci|avukat|satış temsilcisi|temsilci|temsilcisi|"
	     "resepsiyonist|hekim|diş hekimi|ebe|psikolog|fizyoterapist|tamirci|"
	     "boyacı|şoför|bahçıvan|fotoğrafçı|programcı|sorumlu|sorumlusu|memur|"
	     "memuru|usta|ustası",
    .degrees = "lisans|yüksek lisans|ön lisans|önlisans|doktora|diploma|"
	       "lise diploması|ustalık belgesi",
    .schools = "üniversitesi|üniversite|okulu|okul|lisesi|lise|kolej|koleji|"
	       "akademi|akademisi|enstitü|enstitüsü|fakültesi|fakülte|"
	       "meslek yüksekokulu|konservatuvarı",
    LOCALE_WORDS(words),
};
