import { composed, list } from './lists.ts';
import type { Culture } from './lists.ts';

export const igbo: Culture = {
  weight: 3,
  female: list`Amara Chioma Ngozi Adaeze Ifeoma Nneka Chinwe Uchenna Obiageli Ebele Amaka Chidinma Nkechi Ogechi Kambili Ada Somtochukwu Ukamaka Ijeoma Chimamanda`,
  male: list`Chukwuemeka Obinna Ikenna Chinedu Emeka Nnamdi Uche Kelechi Chidi Okechukwu Ifeanyi Azubuike Tobenna Kosisochukwu Ebuka Somadina`,
  family: [
    ...list`Okafor Okonkwo Eze Nwosu Obi Okeke Onyeka Umeh Igwe Anyanwu Achebe Adichie Ezekwesili Uzor Ibe Madu Ogbonna Azikiwe Ekwueme Mbadiwe Agu`,
    ...composed(list`Nwa Oko Ony`, list`nkwo chukwu igbo edo ocha koro`),
  ],
  spoken: {
    Ngozi: 'n-GO-zee',
    Nneka: 'n-NEH-ka',
    Adaeze: 'ah-da-EH-zeh',
    Nkechi: 'n-KEH-chee',
    Chukwuemeka: 'choo-kwoo-EH-meh-ka',
    Nnamdi: 'NAM-dee',
  },
};

export const yoruba: Culture = {
  weight: 4,
  female: list`Folasade Yetunde Abimbola Titilayo Omolara Adeola Funmilayo Temitope Bukola Damilola Simisola Morenike Olabisi Ronke Tolulope Ayomide Ifeoluwa Kehinde Taiwo Modupe`,
  male: list`Babatunde Olumide Adebayo Oluwaseun Ayodele Femi Kunle Segun Tunde Gbenga Rotimi Dapo Wale Tobi Akin Olamide Damilare Kayode Bolaji`,
  family: composed(
    list`Ade Ola Olu Ayo Oye Ogun Fa Owo Aki`,
    list`yemi bayo wale niyi kunle dele sanya tunde goke seun ola yinka lade femi bisi`,
  ),
  spoken: {
    Folasade: 'fo-la-sha-DEH',
    Ifeoluwa: 'ee-feh-oh-LOO-wa',
    Gbenga: 'BENG-ga',
    Funmilayo: 'foon-mee-LAH-yo',
  },
};

export const akan: Culture = {
  weight: 3,
  female: list`Akosua Adwoa Abena Akua Yaa Afua Ama Efua Esi Araba Nana Maame Serwaa Afia Adjoa`,
  male: list`Kwame Kofi Kwabena Kwaku Yaw Kojo Kwasi Ebo Fiifi Nii Papa Kobina Ekow`,
  family: list`Mensah Osei Owusu Boateng Asante Appiah Agyeman Addo Ansah Amoah Adjei Ofori Acheampong Sarpong Frimpong Antwi Darko Opoku Badu Asamoah Quaye Tetteh Lamptey
    Annan Nkrumah Bonsu Kufuor Yeboah Gyamfi Ampofo Danquah Prempeh Agyapong`,
  spoken: { Akosua: 'ah-KOH-see-a', Adwoa: 'ad-JO-a', Yaa: 'YAA', Adjoa: 'ah-JWOH-a', Kwabena: 'kwa-beh-NA' },
};

export const eastAfrican: Culture = {
  weight: 4,
  female: list`Wanjiru Achieng Njeri Akinyi Wambui Nyambura Chebet Jepkosgei Zawadi Neema Amani Subira Hodan Hibaaq Ifrah Selam Tigist Bethlehem Hiwot Mulu Makeda`,
  male: list`Kamau Otieno Mwangi Kiprono Odhiambo Juma Baraka Jabari Kipchoge Mutua Abdi Liban Guled Dawit Yonas Tewodros Haile Girma Biniam`,
  family: list`Mwangi Otieno Kamau Odhiambo Njoroge Wanjala Kiplagat Cheruiyot Mutua Musyoka Ochieng Omondi Kariuki Maina Ndungu Karanja Wekesa Barasa Abdi Farah Warsame
    Jama Yusuf Hersi Tesfaye Bekele Haile Mengistu Abebe Tadesse Kebede Alemu Girma Woldemariam Berhane Tekle`,
  spoken: { Njeri: 'n-JEH-ree', Achieng: 'ah-CHENG', Hibaaq: 'hee-BAHK', Hiwot: 'HEE-wot' },
};

export const southernAfrican: Culture = {
  weight: 3,
  female: list`Thandiwe Nomvula Lerato Zanele Nokuthula Precious Blessing Rutendo Tendai Tariro Nyasha Naledi Refilwe Palesa Busisiwe Ayanda Chipo Rudo Grace Lindiwe`,
  male: list`Sipho Thabo Bongani Themba Mandla Kagiso Tafadzwa Tinashe Farai Tatenda Munashe Lwazi Sizwe Tshepo Khotso Simba Kudakwashe`,
  family: list`Dlamini Nkosi Ndlovu Khumalo Zulu Mthembu Mokoena Molefe Naidoo Botha Sithole Moyo Ncube Chikwanha Mutasa Chigumba Banda Phiri Mbeki Zondo Mahlangu Sibanda
    Dube Nyathi Mpofu Tshabalala Radebe Maseko Mabaso Ngwenya Mazibuko Cele Buthelezi Gumede Hadebe Mkhize Chirwa Tembo Mwale`,
  spoken: {
    Refilwe: 're-FEEL-weh',
    Nokuthula: 'no-koo-TOO-la',
    Thandiwe: 'tan-DEE-weh',
    Tafadzwa: 'ta-FAD-zwa',
    Busisiwe: 'boo-see-SEE-weh',
  },
};

export const caribbean: Culture = {
  weight: 5,
  female: list`Shanice Keisha Latoya Marcia Beverley Yvonne Claudette Sonia Monique Tamara Renée Chantelle Simone Desreta Althea Merlene Shellyann Kadisha Nyah Imani`,
  male: list`Winston Delroy Leroy Trevon Jermaine Tyrone Marlon Desmond Devonte Errol Clive Kemar Romaine Shaquille Dwayne Andre Omari Neville`,
  family: list`Campbell Brown Williams Clarke Reid Gordon Henry Francis Grant Thompson Bailey Powell Lewis Morrison Gayle Blake Bolt Pryce Fraser Walcott Sobers Lara
    Haynes Greenidge Ambrose Benjamin Marshall Garner Roberts Holder Brathwaite Alleyne Worrell Weekes Forde Blackman Joseph Charles Baptiste Pierre St_Louis Jean-Baptiste
    Toussaint Lamontagne Marley Tosh Cliff Isaacs Wailer Minott`,
  spoken: { Desreta: 'dez-REE-ta', Althea: 'al-THEE-a' },
};
