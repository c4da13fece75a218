import { composed, list } from './lists.ts';
import type { Culture } from './lists.ts';

export const indian: Culture = {
  weight: 10,
  female: list`Priya Ananya Aishwarya Divya Kavya Meera Neha Pooja Riya Shreya Sunita Lakshmi Radhika Deepika Anjali Nisha Swati Geeta Kavita Rekha Sarita
    Padma Vasanthi Malini Indira Usha Jaya Harpreet Simran Gurleen Manpreet Jasleen Amrita Tanvi Ishani Bhavna Hetal Krupa Mitali Sreelatha Nandini Rukmini
    Tharani Yamuna Chitra`,
  male: list`Arjun Rohan Rahul Vikram Aditya Karthik Siddharth Ravi Suresh Ramesh Anil Sanjay Vijay Ashok Manoj Nikhil Pranav Varun Harjit Gurpreet Baljit
    Manjit Jaspreet Dhruv Ishaan Kiran Mohan Gopal Venkatesh Raghav Senthil Murugan Balaji Chirag Hitesh Jignesh Paresh Bhavesh Debashish Sourav Anirban`,
  family: list`Patel Shah Singh Kaur Sharma Gupta Kumar Desai Mehta Joshi Iyer Nair Menon Reddy Rao Pillai Krishnan Subramaniam Venkataraman Ramanathan Banerjee
    Mukherjee Chatterjee Bhattacharya Das Ghosh Sen Bose Dutta Chakraborty Agarwal Jain Malhotra Kapoor Khanna Chopra Bhatia Sethi Gill Dhillon Sandhu Sidhu Grewal
    Bains Virk Trivedi Pandya Bhatt Dave Vyas Amin Solanki Parmar Chauhan Rathod Thakkar Kulkarni Deshpande Patil Jadhav Shinde Pawar Gokhale Hegde Shetty Kamath
    Bhat Gowda Naidu Chowdary Varma Verma Mishra Tiwari Dubey Pandey Srivastava Saxena Mathur Bajaj Mittal Goel Arora Ahuja Kohli Anand Sethuraman Raghunathan
    Balasubramanian Natarajan Sivakumar Thevar Nadar Mudaliar`,
  spoken: {
    Tharani: 'THA-ra-nee',
    Hetal: 'HAY-tal',
    Jignesh: 'JIG-nesh',
    Shreya: 'SHRAY-a',
    Ishaan: 'ee-SHAHN',
    Sreelatha: 'SREE-la-tha',
  },
};

export const southAsianMuslim: Culture = {
  weight: 7,
  female: list`Ayesha Fatima Zainab Mariam Sana Hina Nadia Saima Rabia Bushra Shazia Farah Amina Noor Iqra Mahnoor Kiran Rukhsana Nasreen Shabnam Taslima
    Nusrat Sumaiya Tahmina Rehana`,
  male: list`Muhammad Ahmed Ali Hassan Usman Bilal Imran Tariq Faisal Kamran Adnan Zeeshan Asif Naveed Shahid Rashid Hamza Saad Rafiq Shafiq Jahangir Anwar
    Mizanur Tanvir Mahbub`,
  family: list`Khan Ahmed Hussain Ali Malik Iqbal Akhtar Mahmood Butt Chaudhry Qureshi Siddiqui Rahman Islam Begum Uddin Miah Chowdhury Hossain Haque Alam Karim Sheikh
    Mirza Baig Raja Dar Bhatti Awan Javed Aslam Zaman Rashid Sarwar Latif Bashir Nawaz Abbasi Hashmi Rizvi Zaidi Naqvi Gilani`,
};

export const arabic: Culture = {
  weight: 5,
  female: list`Layla Yasmin Nour Rania Dalia Hala Rima Lina Salma Huda Amal Samira Khadija Zahra Maha Ghada Abeer Reem Dina Najwa Widad Ibtisam Thuraya
    Shahd Joud Lamia Hanan Karima`,
  male: list`Omar Youssef Khalid Karim Tarek Samir Ziad Nabil Rami Fadi Hisham Walid Mahmoud Ibrahim Mustafa Adel Bassam Jamal Marwan Anas Sami Haitham Ayman
    Ghassan Mounir Abdelrahman Abdullah Saif`,
  family: [
    ...list`Haddad Khoury Mansour Nasser Saleh Hamdan Darwish Farouk Aziz Najjar Sabbagh Shaheen Kassab Rahal Boulos Tawfik Sharif Zidan Hakim Jaber Qasim Barakat
      Bishara Nassar Khalil Hamid Fawzi Ghanem`,
    ...composed(
      list`Al- El_`,
      list`Masri Sayed Amin Rashid Khatib Tamimi Hashimi Zahrani Ghamdi Otaibi Shamsi Mansoori Jaziri Fassi Idrissi Alaoui Baghdadi Najjar`,
    ),
    ...composed(list`Ben_`, list`Ali Salah Youssef Amor Khalifa`),
  ],
  spoken: { Thuraya: 'thoo-RAY-a', Ghada: 'GHAH-da', Ibtisam: 'ib-tee-SAM' },
};

export const persian: Culture = {
  weight: 2,
  female: list`Shirin Parisa Niloufar Golnaz Mahsa Azadeh Laleh Roya Soraya Nasrin Maryam Leila Setareh Yasaman Bahar Negin`,
  male: list`Dariush Kaveh Arash Babak Siavash Farhad Kourosh Behrouz Reza Mehdi Navid Shahram Ramin Cyrus Bijan Omid`,
  family: composed(
    list`Ahmad Karim Hossein Rahim Jafar Mohammad Hashem Moradi Sadegh Akbar Tehran Shiraz Farah Rostam Bahram`,
    list`i zadeh pour ian`,
  ).map((name) => name.replace('ii', 'i')),
  spoken: { Niloufar: 'nee-loo-FAR', Dariush: 'dar-ee-YOOSH', Siavash: 'see-a-VASH' },
};

export const turkish: Culture = {
  weight: 3,
  female: list`Zeynep Elif Ayşe Fatma Emine Hatice Merve Esra Büşra Defne Ece Selin Gülşah Nilüfer Çiğdem Özlem Şebnem Aslı İpek Yıldız Derya Gizem Tuğba Ceren`,
  male: list`Mehmet Mustafa Ahmet Emre Can Burak Kerem Cem Deniz Onur Barış Oğuz Tolga Çağlar Ömer Yusuf Hakan Murat Serkan Volkan İlker Eren Kaan`,
  family: [
    ...list`Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek Polat Güneş Korkmaz Erdem Aksoy`,
    ...composed(
      list`Kara Demir Ak Öz Er Koca Gök Taş Altın Sarı`,
      list`oğlu türk kaya can soy taş demir han`,
    ),
  ],
  spoken: {
    Ayşe: 'eye-SHEH',
    Çiğdem: 'chee-DEM',
    Tuğba: 'TOO-ba',
    Can: 'JAHN',
    Cem: 'JEM',
    Ece: 'eh-JEH',
    Oğuz: 'oh-OOZ',
    Ceren: 'jeh-REN',
  },
};

export const chinese: Culture = {
  weight: 6,
  order: 'family first',
  female: list`Xiuying Fang Na Min Jing Li Yan Xia Xiaoyan Meiling Yuhan Zixuan Xinyi Ruoxi Siqi Qian Yuqing Jiayi Wanting Shuang Xue Lan Hui Ying Peishan
    Wenxin Jiaqi Mengyao Yutong Xiaomei Lihua Huilan Chunhua Yulan Suyin`,
  male: list`Wei Jun Qiang Lei Jianguo Haoran Zihao Yuxuan Bowen Zhiyuan Xiaoming Jianhua Guoqiang Tao Peng Bin Chao Feng Kai Hao Mingze Junjie Zhenghao
    Weijie Yichen Haoyu Tianyu Shaoqing Wenbo Zhiwei`,
  family: list`Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong
    Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lü Ding Ren Shen Yao Lu Jin Zhong Cui Tan Wong Chan Cheung Lau Leung Ng Kwok Tsang Yeung Fung Ho Lam Tse Mak Ip Chow
    Ouyang Situ Shangguan`,
  spoken: {
    Xiuying: 'sh-yo-YING',
    Qian: 'CHYEN',
    Zixuan: 'dz-shoo-AN',
    Xue: 'SHWEH',
    Jiaqi: 'jya-CHEE',
    Siqi: 'suh-CHEE',
    Ruoxi: 'rwo-SHEE',
    Xinyi: 'shin-YEE',
    Zhiyuan: 'jer-YWEN',
  },
};

export const japanese: Culture = {
  weight: 3,
  female: list`Hana Yui Sakura Aoi Rin Mei Akari Yuki Haruka Misaki Ayaka Nanami Keiko Yoko Michiko Naoko Tomoko Kazuko Emi Mariko Chiyo Fumiko Sayuri Reiko
    Kaori Mizuki Honoka Shiori`,
  male: list`Haruto Sota Yuto Ren Kaito Takumi Daiki Kenta Shota Hiroshi Kenji Takashi Satoshi Makoto Naoki Kazuki Ryo Tatsuya Hideo Isamu Jiro Kiyoshi Masato
    Nobu Osamu Shin Yusuke`,
  family: [
    ...list`Sato Suzuki Ito Kobayashi Kato Sasaki Saito Inoue Hayashi Shimizu Mori Abe Ikeda Hashimoto Ishii Ogawa Goto Endo Aoki Sakai Fujii Kaneko Ueda Hara
      Chiba Kudo Ando Uchida Taniguchi Ono`,
    ...composed(
      list`Yama Taka Naka Kawa Matsu Ishi Fuji Mori Oka Kita Nishi Higashi Miya Kuro Shiro Aka Hama Iwa Sugi Ume`,
      list`da moto mura saki no shima yama gawa hara naka`,
    ),
  ],
  spoken: { Mei: 'MAY', Aoi: 'ah-OH-ee', Emi: 'EH-mee', Kaori: 'ka-OH-ree' },
};

export const korean: Culture = {
  weight: 3,
  order: 'family first',
  female: list`Ji-woo Seo-yeon Min-seo Ha-eun Soo-ah Ye-jin Eun-ji Hye-jin Mi-kyung Young-hee Soon-ja Da-eun Chae-won Yu-na Na-yeon Bo-ra Ga-young Hyun-joo`,
  male: list`Min-jun Seo-jun Do-yun Ji-ho Joon-ho Sung-min Hyun-woo Young-soo Dong-hyun Jae-won Tae-yang Kyung-ho Sang-hoon Woo-jin Ji-hoon In-su Seung-ho`,
  family: list`Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Jeon Hong Ko Moon Yang Son Bae Baek Heo Yoo Nam Shim Noh Ha Kwak`,
  spoken: { 'Seo-yeon': 'saw-YUN', 'Hye-jin': 'hyeh-JIN', 'Ha-eun': 'ha-UN' },
};

export const vietnamese: Culture = {
  weight: 3,
  order: 'family first',
  middle: { female: list`Thị Ngọc Thu Minh Thanh`, male: list`Văn Minh Đức Quang Hữu` },
  female: list`Lan Hương Linh Mai Trang Thảo Ngọc Phương Hà Yến Vy Nhung Hạnh Tuyết Quỳnh Diệp My Châu`,
  male: list`Anh Tuấn Dũng Hùng Nam Long Huy Khoa Phúc Sơn Thắng Việt Bảo Khang Quân Đạt Trung Hiếu`,
  family: list`Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Cao Tạ Châu Quách`,
  spoken: { Nguyễn: 'ngwee-EN', Quỳnh: 'KWEEN', Phương: 'fu-ung', Huỳnh: 'HWIN', Thảo: 'TOW', Dũng: 'ZOONG' },
};

export const hebrew: Culture = {
  weight: 2,
  female: list`Noa Tamar Shira Yael Maya Talia Adi Michal Avigail Rivka Rachel Hadas Efrat Orly Ayelet Liat`,
  male: list`Noam David Ariel Yosef Eitan Itai Yonatan Amit Gideon Avner Boaz Eliezer Nadav Oren Tzvi Yair`,
  family: list`Cohen Levy Mizrahi Peretz Biton Dahan Avraham Friedman Malka Azoulay Katz Yosef Amar Ohana Hadad Gabay Ben-David Adler Levin Klein Goldberg Rosenberg
    Shapiro Feldman Kaplan Rosenthal Segal Weiss Ashkenazi Sasson Toledano Abutbul Ben-Ami Bar-Lev Halevi`,
  spoken: { Yael: 'ya-EL', Ayelet: 'ah-YEL-et', Tzvi: 'TSVEE', Chaim: 'KHA-yim' },
};
